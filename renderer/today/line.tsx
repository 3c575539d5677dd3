// One line of the page: its mark, what there is to do about whom, when, and the buttons that deal with it.
import { IconAlertCircle } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { Item, Task } from "#shared/queries/today.ts";
import { ask } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import { addressOf, type Route } from "../ui/route.ts";
import { DayBox } from "./day-box.tsx";
import { aboutOf, dateOf, type TaskPart, whatOf, whenOf } from "./item-words.ts";
import { LineButtons } from "./line-buttons.tsx";
import { AboutMark, LineMark } from "./line-mark.tsx";
import styles from "./today.module.css";
import { useToday } from "./today-state.ts";
import { TouchpointBox } from "./touchpoint-box.tsx";

interface LineProps {
  readonly item: Item;
  /** The part of the calendar a task stands in. */
  readonly part?: TaskPart;
}

/** The line of an item; what it opens is reached by Enter. It is drawn again only when something it says changes, or the day. */
export const Line = memo(function Line({ item, part }: LineProps) {
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const opened = useToday(({ open }) => (open?.key === item.key ? open.what : undefined));
  const text = useDocument(({ document }) => whatOf(item, document));
  return (
    <li className={styles.line} data-line={item.key} data-kind={item.kind}>
      <span className={styles.mark}>
        <LineMark item={item} text={text} writable={writable} />
      </span>
      <Opener item={item} writable={writable}>
        <span className={styles.what} dir="auto">
          {text}
        </span>
        <span className={styles.about}>
          <AboutMark item={item} />
          <span className={styles.cut} dir="auto" title={part === undefined ? dateOf(item) : undefined}>
            {aboutOf(item, today)}
          </span>
        </span>
      </Opener>
      {part !== undefined && "due" in item && <When task={item} part={part} today={today} />}
      {writable && <LineButtons item={item} text={text} />}
      {opened === "day" && <DayBox item={item} />}
      {opened === "touchpoint" && item.kind === "person" && <TouchpointBox item={item} />}
    </li>
  );
}, isSameLine);

/** What the line opens: an application, a person, or the dialog of a debrief. */
function Opener({ item, writable, children }: { readonly item: Item; readonly writable: boolean; readonly children: ReactNode }) {
  if (item.kind === "debrief" && writable) {
    return (
      <button
        type="button"
        className={styles.text}
        data-open=""
        onClick={() => ask({ kind: "debrief", application: item.application.id, debrief: item.debrief.id })}
      >
        {children}
      </button>
    );
  }
  return (
    <a className={styles.text} data-open="" href={addressOf(placeOf(item))}>
      {children}
    </a>
  );
}

/** Where what a line is about is shown. */
function placeOf(item: Item): Route {
  if (item.kind === "person") return { place: "people", id: item.known.person.id };
  const { application, person } = item.kind === "reminder" ? item.about : { application: item.application, person: undefined };
  return application ? { place: "application", id: application.id } : { place: "people", id: person.id };
}

function When({ task, part, today }: { readonly task: Task; readonly part: TaskPart; readonly today: string }) {
  const overdue = part === "overdue";
  return (
    <span className={styles.when} data-overdue={overdue || undefined} title={dateOf(task)}>
      {overdue && <IconAlertCircle size={14} stroke={1.75} aria-hidden="true" />}
      {whenOf(task, part, today)}
    </span>
  );
}

/** Items, and what a person's item knows of them, are made anew with every change of the document; the records in them are not. */
function isSameLine(one: LineProps, other: LineProps): boolean {
  return one.part === other.part && hasSameParts(partsOf(one.item), partsOf(other.item));
}

function partsOf(item: Item): Readonly<Record<string, unknown>> {
  if (item.kind === "person") return { ...item, ...item.known, known: undefined };
  return item.kind === "reminder" ? { ...item, ...item.about, about: undefined } : { ...item };
}

function hasSameParts(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  return Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
}
