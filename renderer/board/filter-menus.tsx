// The menus of the filters by tag and by source, and the list of people: what there is, with how often.
import { Menu } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setFilter, useBoardFilter } from "../document/board-filter.ts";
import toolbarStyles from "./board-toolbar.module.css";
import { countedOnBoard } from "./counted-on-board.ts";
import { CHOICES, type Choice, FilterButton } from "./filter-button.tsx";
import styles from "./filter-menus.module.css";
import { PeopleFilter } from "./people-filter.tsx";

/** All of them, one open from the start. */
export function FilterMenus({ opened }: { readonly opened: Choice }) {
  return CHOICES.map((choice) =>
    choice === "people" ? (
      <PeopleFilter key={choice} openFirst={choice === opened} />
    ) : (
      <ChoiceMenu key={choice} choice={choice} openFirst={choice === opened} />
    ),
  );
}

function ChoiceMenu({ choice, openFirst }: { readonly choice: Exclude<Choice, "people">; readonly openFirst: boolean }) {
  const { t } = useTranslation();
  const chosen = useBoardFilter((filter) => filter[choice]);
  const [values, setValues] = useState(() => (openFirst ? countedOnBoard(choice) : []));
  return (
    <Menu position="bottom-start" defaultOpened={openFirst} onOpen={() => setValues(countedOnBoard(choice))}>
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
