// "You know this place": what quick add shows under its field as soon as the text names a company that is known.

import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { QuickAddFields } from "#shared/formats/quick-add.ts";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Stage } from "#shared/model/stage.ts";
import { duplicateOf, isKnownPlace, type KnownApplication, type Place, placeOf } from "#shared/queries/place.ts";
import { useDocument } from "../document/document-store.ts";
import { moveToTop } from "../document/moving.ts";
import buttons from "../ui/buttons.module.css";
import { nearDate } from "../ui/dates.ts";
import { KnownPlace } from "../ui/known-place.tsx";
import { goTo } from "../ui/route.ts";
import { t } from "../ui/words.ts";
import styles from "./known-sheet.module.css";

/** How far it stays from the edges of the window, in px. */
const MARGIN = 8;

export interface KnownSheetParts {
  readonly stage: Stage;
  /** What the text in the field names. */
  readonly named: QuickAddFields | undefined;
  /** Whether Enter was pressed on something that is there already. */
  readonly warned: boolean;
  /** Whether somebody is at the quick add. */
  readonly shown: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onKnown: (known: boolean) => void;
  readonly onAddAnyway: () => void;
  /** Closes the quick add. */
  readonly onLeave: () => void;
}

/** The sheet; nothing where the company is new. It stands over everything, so that no column cuts it. */
export function KnownSheet({ stage, named, warned, shown, field, onKnown, onAddAnyway, onLeave }: KnownSheetParts) {
  const { place, repeats } = useKnown(named, stage);
  const known = place !== undefined;
  useEffect(() => onKnown(known), [known, onKnown]);
  const sheet = useRef<HTMLElement>(null);
  usePlacedUnder(sheet, field);
  if (!place || !shown) return null;

  const reconnect = ({ application }: KnownApplication) => {
    onLeave();
    // Through whom it came back is only certain where there is one person to come back through.
    const [only, ...others] = place.people;
    void moveToTop(application.id, "reconnected", only && others.length === 0 ? { people: [only.person.id] } : {});
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(sheet.current?.querySelectorAll<HTMLElement>("a, button") ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape" || (event.key === "ArrowUp" && at <= 0)) field.current?.focus();
    else if (event.key === "ArrowUp") stops[at - 1]?.focus();
    else if (event.key === "ArrowDown") stops[at + 1]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section ref={sheet} className={styles.sheet} popover="manual" tabIndex={-1} aria-label={t("known.title")} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h3>{t("known.title")}</h3>
        <p>{place.company}</p>
      </header>
      {repeats && <Repeated of={repeats} warned={warned} onAddAnyway={onAddAnyway} />}
      <KnownPlace place={place} onReconnect={reconnect} />
    </section>
  );
}

/** What would only be there twice, and the two ways on. */
function Repeated({ of, warned, onAddAnyway }: { readonly of: Application; readonly warned: boolean; readonly onAddAnyway: () => void }) {
  const today = useDocument((state) => state.today);
  const name = applicationName(of);
  return (
    <div className={styles.repeated}>
      {/* An alert is heard when it comes, not when a sentence becomes one. */}
      <p key={warned ? "alert" : "said"} role={warned ? "alert" : undefined}>
        {of.appliedOn === undefined ? t("known.duplicateUndated", { name }) : t("known.duplicate", { name, day: nearDate(of.appliedOn, today) })}
      </p>
      <div className={styles.ways}>
        <button type="button" className={buttons.small} data-main="" onClick={() => goTo({ place: "application", id: of.id })}>
          {t("known.openIt")}
        </button>
        <button type="button" className={buttons.small} onClick={onAddAnyway}>
          {t("known.addAnyway")}
        </button>
      </div>
    </div>
  );
}

/** The place that is named, and the application that would be repeated. A repeated link shows the place it belongs to. */
function useKnown(named: QuickAddFields | undefined, stage: Stage): { readonly place?: Place | undefined; readonly repeats?: Application | undefined } {
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  useEffect(() => {
    // The first question makes the index: better before the first letter than with it.
    const waiting = requestIdleCallback(() => isKnownPlace(document, ""));
    return () => cancelIdleCallback(waiting);
  }, [document]);
  return useMemo(() => {
    if (!named) return {};
    const repeats = duplicateOf(document, { ...named, ...(stage === "lead" ? {} : { appliedOn: today }) });
    return { repeats, place: placeOf(document, named.company, today) ?? (repeats && placeOf(document, repeats.company, today)) };
  }, [document, today, named, stage]);
}

/** Keeps the sheet under the quick add and inside the window: to the right from its left edge where there is room, else to the left from its right one. */
function usePlacedUnder(sheet: RefObject<HTMLElement | null>, field: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const quickAdd = field.current?.parentElement;
    const shown = sheet.current;
    if (!shown || !quickAdd) return;
    if (!shown.matches(":popover-open")) shown.showPopover();
    const put = () => {
      const { left, right, bottom } = quickAdd.getBoundingClientRect();
      const fits = left + shown.offsetWidth + MARGIN <= innerWidth;
      shown.style.left = `${Math.max(MARGIN, fits ? left : Math.min(right, innerWidth - MARGIN) - shown.offsetWidth)}px`;
      shown.style.top = `${bottom}px`;
      shown.style.maxHeight = `${innerHeight - bottom - 2 * MARGIN}px`;
    };
    put();
    const listening = new AbortController();
    addEventListener("resize", put, { signal: listening.signal });
    addEventListener("scroll", put, { capture: true, passive: true, signal: listening.signal });
    return () => listening.abort();
  });
}
