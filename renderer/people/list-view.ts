// How the list of people was left: what was asked for, how far it was scrolled, and who was opened from it.
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Id } from "#shared/model/id.ts";
import { addressOf } from "../ui/route.ts";

/** What the list is asked for. */
export interface Asked {
  readonly text: string;
  readonly company: string | null;
}

const NOTHING: Asked = { text: "", company: null };
let left = { asked: NOTHING, top: 0 };
let returning: Id | undefined;

/** What the list was asked for when a person was opened from it; nothing where the person comes from elsewhere. */
export function askedBefore(): Asked {
  return returning === undefined ? NOTHING : left.asked;
}

/** Keeps how the list is left, and shows it so again to who comes back from a person: with the focus on them. */
export function useListView(asked: Asked): void {
  const latest = useRef(asked);
  latest.current = asked;
  const top = useScrollTop();
  useLayoutEffect(() => {
    const page = pageElement();
    const person = returning;
    returning = undefined;
    if (!page) return;
    page.scrollTop = person === undefined ? 0 : left.top;
    // A long list draws the lines there only once it has been scrolled.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (person === undefined || document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>(`[data-person="${CSS.escape(person)}"] a`)?.focus({ preventScroll: true });
      }),
    );
    return () => {
      cancelAnimationFrame(frame);
      left = { asked: latest.current, top: top.current };
    };
  }, [top]);
}

/** A person's page begins at its top, and the list knows when it is come back to from there. */
export function usePageOfPerson(id: Id): void {
  useLayoutEffect(() => {
    pageElement()?.scrollTo(0, 0);
    returning = id;
    return () => {
      if (location.hash !== addressOf({ place: "people" })) returning = undefined;
    };
  }, [id]);
}

/** How far the page is scrolled, known also when the list is gone already and the page with it. */
function useScrollTop(): RefObject<number> {
  const top = useRef(0);
  useEffect(() => {
    const page = pageElement();
    const remember = () => {
      top.current = page?.scrollTop ?? 0;
    };
    page?.addEventListener("scroll", remember, { passive: true });
    return () => page?.removeEventListener("scroll", remember);
  }, []);
  return top;
}

/** What scrolls around the list. */
export function pageElement(): HTMLElement | null {
  return document.getElementById("page");
}
