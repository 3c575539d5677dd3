// A list of people of any length; a long one draws only the lines on screen.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { KnownPerson } from "#shared/queries/people.ts";
import styles from "./everybody.module.css";
import { pageElement } from "./list-view.ts";
import { PersonLine } from "./person-line.tsx";

/** The height of a line, in px, as the style sheet has it. */
const LINE_HEIGHT = 64;
/** How many lines are drawn whole. */
const SHORT = 200;

/** The list; the page around it scrolls. */
export function PeopleList({ name, people }: { name: string; people: readonly KnownPerson[] }) {
  return people.length > SHORT ? <LongList name={name} people={people} /> : <ShortList name={name} people={people} />;
}

function ShortList({ name, people }: { name: string; people: readonly KnownPerson[] }) {
  return (
    <ul className={styles.list} aria-label={name}>
      {people.map((known) => (
        <PersonLine key={known.person.id} known={known} />
      ))}
    </ul>
  );
}

function LongList({ name, people }: { name: string; people: readonly KnownPerson[] }) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  // What stands over the list may change with every drawing, and nothing tells of it.
  useLayoutEffect(() => {
    const page = pageElement();
    if (!page || !list.current) return;
    const now = Math.round(list.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop);
    if (now !== top) setTop(now);
  });
  const virtual = useVirtualizer({ count: people.length, getScrollElement: pageElement, estimateSize: () => LINE_HEIGHT, overscan: 12, scrollMargin: top });
  return (
    <ul ref={list} className={styles.list} aria-label={name} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const known = people[index];
        return known && <PersonLine key={known.person.id} known={known} place={{ top: start - top, at: index + 1, of: people.length }} />;
      })}
    </ul>
  );
}
