// Quick add: one line becomes a card on top of its column, and the field stays for the next.
import { type ClipboardEvent, type ComponentType, type FocusEvent, type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import { firstLink } from "#shared/formats/link-text.ts";
import type { QuickAddFields } from "#shared/formats/quick-add.ts";
import type { Application } from "#shared/model/application.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { capture } from "../document/capturing.ts";
import { whileEntering } from "../document/document-store.ts";
import { afterClicks } from "../ui/after-press.ts";
import buttons from "../ui/buttons.module.css";
import { shownKey } from "../ui/keys.ts";
import { t } from "../ui/words.ts";
import { addNew, readNew, repeatedBy } from "./add-new.ts";
import { endAdding } from "./board-state.ts";
import { cameAs } from "./came-as.ts";
import { listOf } from "./column-lists.ts";
import type { KnownSheetParts } from "./known-sheet.tsx";
import styles from "./quick-add.module.css";
import { receiveFiles } from "./receiving.ts";

/** A page that lost its connection cannot fetch the sheet; the quick add does its work without it. */
const KnownSheet = lazy<ComponentType<KnownSheetParts>>(() =>
  import("./known-sheet.tsx").then(
    (loaded) => ({ default: loaded.KnownSheet }),
    () => ({ default: () => null }),
  ),
);

/** The field of a column's quick add. */
export function QuickAdd({ stage }: { readonly stage: Stage }) {
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<Said>();
  /** The text that was not added at the first Enter, because it is there already. */
  const [repeat, setRepeat] = useState<string>();
  const [named, setNamed] = useState<QuickAddFields>();
  const [readable, setReadable] = useState<Readable>();
  const [within, setWithin] = useState(true);
  const [known, setKnown] = useState(false);
  /** What was entered last: the next one waits for it, so that cards stand in the order in which they were typed. */
  const before = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => field.current?.focus(), []);

  const take = (text: string, anyway: boolean) => {
    const input = field.current;
    if (!input || text.trim() === "") return;
    // The field is free for the next one at once; what is not added comes back into it.
    input.value = "";
    listOf(stage)?.scrollTo({ top: 0 });
    const read = readNew(text);
    const earlier = before.current;
    before.current = whileEntering(async () => {
      await earlier.catch(() => {});
      const found = anyway || "refused" in read ? undefined : await repeatedBy(read.fields, stage);
      // Where the next one is being typed already, there is no room to ask: it is added, and can be undone.
      void settle(input, text, input.value === "" ? found : undefined);
    });
  };
  const settle = async (input: HTMLTextAreaElement, text: string, of: Application | undefined) => {
    const why = of ? undefined : await addNew(text, stage);
    setRepeat(of && text);
    setRefused(why);
    if ((of || why) && input.value === "") input.value = text;
    setNamed(namedIn(input.value));
    setReadable(readableIn(input.value));
  };
  /** What was typed stays until it was added there. */
  const lookFirst = () => {
    const text = field.current?.value ?? "";
    if (text.trim() === "") return;
    capture([cameAs(text)], stage, () => {
      const input = field.current;
      if (input?.value === text) {
        input.value = "";
        onInput();
      }
    });
  };
  const enter = () => {
    const text = field.current?.value ?? "";
    // The first of many lines is seldom the company: they are looked at before they become a card.
    if (readableIn(text) === "text") lookFirst();
    else take(text, repeat === text);
  };
  const addAnyway = () => {
    take(repeat ?? field.current?.value ?? "", true);
    field.current?.focus();
  };
  const leave = () => {
    endAdding();
    queueMicrotask(() => document.querySelector<HTMLElement>(`[data-add="${stage}"]`)?.focus());
  };
  const onInput = () => {
    const text = field.current?.value ?? "";
    if (refused) setRefused(undefined);
    if (repeat !== text) setRepeat(undefined);
    setNamed((shown) => sameName(shown, namedIn(text)));
    setReadable(readableIn(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { value, selectionEnd } = event.currentTarget;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) lookFirst();
      else enter();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      leave();
    }
    if (event.key === "ArrowDown" && known && !value.includes("\n", selectionEnd)) {
      event.preventDefault();
      whole.current?.querySelector<HTMLElement>("[popover] a, [popover] button")?.focus();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    // A picture of what was copied may come along with its text.
    if (files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    receiveFiles(files, stage);
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!whole.current?.contains(relatedTarget as Node | null)) setWithin(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is not operated, it only knows whether somebody is at it.
    <div ref={whole} className={styles.quickAdd} onFocus={() => setWithin(true)} onBlur={onBlur}>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        aria-label={t("quickAdd.name")}
        aria-invalid={refused !== undefined}
        aria-describedby={`quick-add-${stage}`}
        placeholder={t("quickAdd.placeholder")}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onInput={onInput}
        onPaste={onPaste}
        onBlur={() => afterClicks(() => !whole.current?.contains(document.activeElement) && field.current?.value.trim() === "" && endAdding())}
      />
      <p id={`quick-add-${stage}`} className={styles.hint} role={refused ? "alert" : undefined} aria-live={refused ? undefined : "polite"}>
        {refused ? say(refused) : repeat ? t("quickAdd.again") : known ? t("quickAdd.known") : hintFor(readable)}
      </p>
      {readable && (
        <button type="button" className={`${buttons.small} ${styles.look}`} onClick={lookFirst}>
          {readable === "link" ? t("quickAdd.readPage") : t("quickAdd.lookThrough")}
        </button>
      )}
      <Suspense>
        <KnownSheet
          stage={stage}
          named={named}
          warned={repeat !== undefined}
          shown={within}
          field={field}
          onKnown={setKnown}
          onAddAnyway={addAnyway}
          onLeave={leave}
        />
      </Suspense>
    </div>
  );
}

/** What there is to be looked at before it is added: the page of a link, or a text of many lines. */
type Readable = "link" | "text" | undefined;

function readableIn(text: string): Readable {
  const whole = text.trim();
  if (whole.includes("\n")) return "text";
  return firstLink(whole) === undefined ? undefined : "link";
}

function hintFor(readable: Readable): string {
  if (readable === undefined) return t("quickAdd.hint");
  return readable === "link" ? t("quickAdd.hintLink", { keys: shownKey("mod+Enter") }) : t("quickAdd.hintText");
}

/** What a text names, as far as it names anything. */
function namedIn(text: string): QuickAddFields | undefined {
  const read = text.trim() === "" ? undefined : readNew(text);
  return read && "fields" in read ? read.fields : undefined;
}

/** The names as they were where they are the same, so that nothing is drawn anew. */
function sameName(before: QuickAddFields | undefined, after: QuickAddFields | undefined): QuickAddFields | undefined {
  return before?.company === after?.company && before?.role === after?.role && before?.link === after?.link ? before : after;
}
