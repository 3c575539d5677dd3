// The menus of the filters by tag and by source: what there is, with how often.
import { Menu } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { STAGES } from "#shared/model/stage.ts";
import { useDocument } from "../document/document-store.ts";
import toolbarStyles from "./board-toolbar.module.css";
import { CHOICES, type Choice, FilterButton } from "./filter-button.tsx";
import styles from "./filter-menus.module.css";
import { setFilter, useShown } from "./shown-board.ts";

const valuesOf: Record<Choice, (application: Application) => readonly string[]> = {
  tags: ({ tags }) => tags,
  sources: ({ source }) => (source ? [source] : []),
};

/** Both menus, one of them open from the start. */
export function FilterMenus({ opened }: { readonly opened: Choice }) {
  return CHOICES.map((choice) => <ChoiceMenu key={choice} choice={choice} openFirst={choice === opened} />);
}

function ChoiceMenu({ choice, openFirst }: { readonly choice: Choice; readonly openFirst: boolean }) {
  const { t } = useTranslation();
  const chosen = useShown(({ filter }) => filter[choice]);
  const [values, setValues] = useState(() => (openFirst ? counted(choice) : []));
  return (
    <Menu position="bottom-start" defaultOpened={openFirst} onOpen={() => setValues(counted(choice))}>
      <Menu.Target>
        <FilterButton choice={choice} />
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown}>
        {values.length === 0 && <Menu.Label>{choice === "tags" ? t("board.filter.noTags") : t("board.filter.noSources")}</Menu.Label>}
        {values.map(([value, count]) => {
          const isChosen = chosen.includes(value);
          return (
            <Menu.CheckboxItem
              key={value}
              checked={isChosen}
              closeMenuOnClick={false}
              rightSection={<span className={toolbarStyles.number}>{count}</span>}
              onChange={() => setFilter({ [choice]: isChosen ? chosen.filter((other) => other !== value) : [...chosen, value] })}
            >
              {value}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Every value on the board with how many cards have it, the most frequent first; chosen ones are there even when no card has them any more. */
function counted(choice: Choice): (readonly [string, number])[] {
  const counts = new Map<string, number>(useShown.getState().filter[choice].map((value) => [value, 0]));
  const { board } = useDocument.getState();
  for (const stage of STAGES) {
    for (const application of board[stage]) for (const value of valuesOf[choice](application)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}
