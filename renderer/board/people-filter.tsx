// The filter by person: everybody whom a card names, found by a few letters of their name.
import { Popover } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { foldedName, wordsOf } from "#shared/queries/filter.ts";
import { setFilter, useBoardFilter } from "../document/board-filter.ts";
import { useDocument } from "../document/document-store.ts";
import { shownCount } from "../ui/shown-count.ts";
import toolbarStyles from "./board-toolbar.module.css";
import { countedOnBoard } from "./counted-on-board.ts";
import { FilterButton } from "./filter-button.tsx";
import styles from "./people-filter.module.css";

/** Most people listed at once; the rest is found by name. */
const LISTED = 40;
/** From this many on there is a line to find them by. */
const MANY = 8;

/** The button with its list. */
export function PeopleFilter({ openFirst }: { readonly openFirst: boolean }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(openFirst);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover opened={opened} onChange={setOpened} onDismiss={() => button.current?.focus()} position="bottom-start" trapFocus>
      <Popover.Target>
        <FilterButton ref={button} choice="people" onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} p={4} w={288} aria-label={t("board.filter.people")} aria-labelledby={undefined}>
        <PeopleList />
      </Popover.Dropdown>
    </Popover>
  );
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly folded: string;
  readonly count: number;
}

/** The order is that of the moment it opened, so that nothing moves under the hand. */
function PeopleList() {
  const { t } = useTranslation();
  const chosen = useBoardFilter((filter) => filter.people);
  const [text, setText] = useState("");
  const [everybody] = useState(() => listed(t("board.filter.somebodyGone")));
  const found = useMemo(() => {
    const words = wordsOf(text);
    return everybody.filter(({ folded }) => words.every((word) => folded.includes(word)));
  }, [everybody, text]);
  if (everybody.length === 0) return <p className={styles.nobody}>{t("board.filter.noPeople")}</p>;
  const more = found.length - LISTED;
  return (
    <>
      {everybody.length >= MANY && (
        <input
          type="search"
          className={styles.search}
          aria-label={t("board.filter.findPerson")}
          placeholder={t("board.filter.findPerson")}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul className={styles.people}>
        {found.slice(0, LISTED).map(({ id, name, title, count }) => {
          const isChosen = chosen.includes(id);
          return (
            <li key={id}>
              <label className={styles.person}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  onChange={() => setFilter({ people: isChosen ? chosen.filter((other) => other !== id) : [...chosen, id] })}
                />
                <span className={styles.name} dir="auto">
                  {name}
                  {title && <span className={styles.title}>{title}</span>}
                </span>
                <span className={toolbarStyles.number}>{shownCount(count)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles.nobody}>
        {found.length === 0 && t("board.filter.nobodyFound")}
        {more > 0 && t("board.filter.morePeople", { count: more })}
      </p>
    </>
  );
}

/** Everybody a card names, the chosen first, then those with most cards; who is gone only where they are chosen. */
function listed(gone: string): Listed[] {
  const { people } = useDocument.getState().document;
  const chosen = new Set(useBoardFilter.getState().people);
  return countedOnBoard("people")
    .flatMap(([id, count]): Listed[] => {
      const person = people.get(id);
      if (person && !person.removed) return [{ id, name: person.name, title: person.title, folded: foldedName(person), count }];
      return chosen.has(id) ? [{ id, name: gone, title: undefined, folded: "", count }] : [];
    })
    .sort((one, other) => Number(chosen.has(other.id)) - Number(chosen.has(one.id)) || other.count - one.count || one.name.localeCompare(other.name));
}
