// A column: its header, its quick add, and its cards, of which only those in sight are drawn.
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useRef } from "react";
import { useShallow } from "zustand/react/shallow";
import type { Application } from "#shared/model/application.ts";
import { settingsOf } from "#shared/model/document.ts";
import type { Stage } from "#shared/model/stage.ts";
import { metOf } from "#shared/queries/met.ts";
import { quietDaysOf } from "#shared/queries/quiet.ts";
import { useDocument } from "../document/document-store.ts";
import { t } from "../ui/words.ts";
import { useBoard } from "./board-state.ts";
import { Card } from "./card.tsx";
import { applicationOf } from "./card-actions.ts";
import styles from "./column.module.css";
import { ColumnHeader } from "./column-header.tsx";
import { LIST_PADDING, registerColumn, rootSize } from "./column-lists.ts";
import { gapOf, offsetsOf } from "./layout.ts";
import { QuickAdd } from "./quick-add.tsx";
import { useReceiving } from "./receiving.ts";
import { useShown } from "./shown-board.ts";

/** About how much of the window stands over a list, in px: what is drawn first is then what is in sight. */
const OVER_THE_LIST = 150;
/** How many cards are drawn beyond what is in sight, at either end. */
const OVERSCAN = 1;

export interface ColumnProps {
  readonly stage: Stage;
  readonly openId: string | undefined;
}

/** A column of the board, or the unfolded shelf. */
export const Column = memo(function Column({ stage, openId }: ColumnProps) {
  const region = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const adding = useBoard((state) => state.adding === stage);
  const receiving = useReceiving(stage);
  useEffect(() => registerColumn(stage, { region: region.current as HTMLElement, list: list.current }), [stage]);
  return (
    <section ref={region} className={styles.column} data-stage={stage} aria-label={t(`board.stage.${stage}`)} {...receiving}>
      <ColumnHeader stage={stage} />
      {adding && <QuickAdd stage={stage} />}
      <Cards stage={stage} openId={openId} list={list} />
    </section>
  );
});

/** The list itself is drawn here, so that it stands when the virtualizer looks for it. */
function Cards({ stage, openId, list }: ColumnProps & { readonly list: React.RefObject<HTMLDivElement | null> }) {
  const cards = useShown(({ board }) => board[stage]);
  // A card tells more than stands on its application; what happens to other cards changes none of these.
  const around = useDocument(
    useShallow(({ document: { settings, people, touchpoints, reminders: steps } }) => ({ settings, people, touchpoints, reminders: steps })),
  );
  const { density } = settingsOf(around);
  const reminders = useDocument((state) => state.reminders);
  const today = useDocument((state) => state.today);
  const chosen = useBoard(({ selection }) => selection.ids);
  // What happens in other columns leaves this one as it is drawn.
  const held = useBoard((state) => (state.held?.stages.has(stage) ? state.held : null));
  const focused = useBoard((state) => (state.focused !== null && applicationOf(state.focused)?.stage === stage ? state.focused : null));
  const offsets = offsetsOf(cards, { density, rootSize: rootSize(), people: around.people });
  const gap = gapOf(density, rootSize());
  const pinned = pinnedIn(cards, focused, held?.source);
  const [first, second] = pinned;

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: cards.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (offsets[index + 1] as number) - (offsets[index] as number),
    // A new list of cards means new keys, on which the virtualizer lays everything out anew.
    // biome-ignore lint/correctness/useExhaustiveDependencies: other heights need new keys for the same reason.
    getItemKey: useCallback((index: number) => cards[index]?.id ?? index, [cards, offsets]),
    paddingStart: LIST_PADDING,
    paddingEnd: LIST_PADDING,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: innerHeight - OVER_THE_LIST },
    rangeExtractor: useCallback(
      ({ startIndex, endIndex, count, overscan }: { startIndex: number; endIndex: number; count: number; overscan: number }) =>
        withPinned(Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan), [first, second]),
      [first, second],
    ),
  });
  const items = virtualizer.getVirtualItems();
  const tabStop = first ?? items[0]?.index;
  return (
    <div ref={list} className={styles.list}>
      {cards.length === 0 ? (
        <Nothing stage={stage} />
      ) : (
        <div className={styles.cards} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start, size }) => {
            const card = cards[index];
            if (!card) return null;
            return (
              <Card
                key={card.id}
                application={card}
                reminders={reminders.get(card.id)}
                met={metOf(card, around.people)}
                quietDays={quietDaysOf(around, card, today)}
                today={today}
                top={start}
                height={size - gap}
                tabIndex={index === tabStop ? 0 : -1}
                chosen={chosen.has(card.id)}
                held={held?.set.has(card.id) ?? false}
                opened={card.id === openId}
              />
            );
          })}
          <DropLine stage={stage} offsets={offsets} gap={gap} />
        </div>
      )}
    </div>
  );
}

/** The line that marks where the held cards would fall. */
function DropLine({ stage, offsets, gap }: { readonly stage: Stage; readonly offsets: Float64Array; readonly gap: number }) {
  const index = useBoard(({ place }) => (place?.stage === stage ? place.index : -1));
  const line = useRef<HTMLDivElement>(null);
  const byKeyboard = useBoard(({ held }) => held?.by === "keyboard");
  useEffect(() => {
    if (index >= 0 && byKeyboard) line.current?.scrollIntoView({ block: "nearest" });
  }, [index, byKeyboard]);
  if (index < 0) return null;
  const top = LIST_PADDING + (offsets[Math.min(index, offsets.length - 1)] as number) - gap / 2;
  return <div ref={line} className={styles.line} style={{ transform: `translateY(${top}px)` }} />;
}

function Nothing({ stage }: { readonly stage: Stage }) {
  const hidden = useDocument(({ board }) => board[stage].length > 0);
  const under = useBoard(({ place }) => place?.stage === stage);
  return (
    <p className={styles.nothing} data-under={under || undefined}>
      {hidden ? t("board.noneShown") : t(`board.empty.${stage}`)}
    </p>
  );
}

/** The indices of the cards that stay drawn when they are scrolled out of sight: the focused and the held one. */
function pinnedIn(cards: readonly Application[], focused: string | null, source: string | undefined): readonly [number | undefined, number | undefined] {
  let first: number | undefined;
  let second: number | undefined;
  if (focused === null && source === undefined) return [first, second];
  for (let index = 0; index < cards.length; index += 1) {
    const id = cards[index]?.id;
    if (id === focused) first = index;
    if (id === source) second = index;
  }
  return [first, second];
}

function withPinned(from: number, to: number, pinned: readonly (number | undefined)[]): number[] {
  const indices = new Set<number>();
  for (let index = from; index <= to; index += 1) indices.add(index);
  for (const index of pinned) if (index !== undefined) indices.add(index);
  return [...indices].sort((one, other) => one - other);
}
