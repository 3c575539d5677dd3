// The lines over the page that tell what arrived: one each, or one for many; and the offer of notifications.
import { useEffect, useRef, useState } from "react";
import type { Arrived } from "#shared/model/arrived.ts";
import { byImportance } from "#shared/queries/importance.ts";
import { isStillDue } from "#shared/queries/still-due.ts";
import { useArrived } from "../document/arrived-store.ts";
import { useDocument } from "../document/document-store.ts";
import { mayNotify } from "../document/web-notifications.ts";
import { useActions } from "../ui/action.ts";
import { ArrivedLine } from "./arrived-line.tsx";
import { DigestLine } from "./digest-line.tsx";
import { NotificationOffer } from "./notification-offer.tsx";
import { useOffer } from "./offer-store.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { usePresentMoment } from "./use-present-moment.ts";

/** More lines than these become one, and an offer waits, so that the page keeps its room. */
const MOST = 2;

/** What still waits for an answer. Nothing comes or goes under a pointer that is pressed, as during a drag. */
export function ArrivedLines() {
  const lines = useWhileNotPressed(useOpenLines());
  const now = usePresentMoment();
  const isOffered = useOffer(({ stands }) => stands);
  const { list, keepFocus } = useKeptFocus(lines);
  useActions([
    {
      id: "arrivals.answer",
      name: "arrivals.action.answer",
      keys: ["."],
      enabled: () => lines.length > 0,
      run: () => list.current?.querySelector<HTMLElement>("a, button")?.focus(),
    },
  ]);
  return (
    <>
      <div ref={list} {...keepFocus}>
        {lines.map(({ arrived, events }) => {
          const [thing, ...more] = arrived.things;
          const putAside = () => useArrived.getState().putAside(events);
          if (!thing) return null;
          if (more.length > 0) return <DigestLine key={thing.id} arrived={arrived} now={now} onPutAside={putAside} />;
          return <ArrivedLine key={`${thing.id} ${thing.due} ${thing.lead}`} thing={thing} now={now} onPutAside={putAside} />;
        })}
      </div>
      {isOffered && lines.length < MOST && mayNotify() === "default" && <NotificationOffer />}
    </>
  );
}

/** What one line tells, and what it was told by. */
interface OpenLine {
  readonly arrived: Arrived;
  readonly events: readonly Arrived[];
}

function useOpenLines(): readonly OpenLine[] {
  const waiting = useArrived((state) => state.waiting);
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const lines = waiting.flatMap((event): OpenLine | [] => {
    const things = event.things.filter((thing) => isStillDue(thing, document, today));
    return things.length === 0 ? [] : { arrived: { ...event, things }, events: [event] };
  });
  if (lines.length <= MOST) return lines.reverse();
  const things = byImportance(lines.flatMap(({ arrived }) => arrived.things));
  return [{ arrived: { things, digest: lines.every(({ arrived }) => arrived.digest) }, events: lines.flatMap(({ events }) => events) }];
}

/** A value as it was before the pointer was pressed, until it is let go. */
function useWhileNotPressed<Value>(value: Value): Value {
  const [isPressed, setPressed] = useState(false);
  const kept = useRef(value);
  useEffect(() => {
    const press = () => setPressed(true);
    const letGo = () => setPressed(false);
    addEventListener("pointerdown", press, { capture: true });
    for (const end of ["pointerup", "pointercancel"] as const) addEventListener(end, letGo, { capture: true });
    return () => {
      removeEventListener("pointerdown", press, { capture: true });
      for (const end of ["pointerup", "pointercancel"] as const) removeEventListener(end, letGo, { capture: true });
    };
  }, []);
  if (!isPressed) kept.current = value;
  return kept.current;
}
