// The filters by tag and by source: a menu of what there is, with how often.
import { Menu } from "@mantine/core";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { IconBriefcase, IconTag } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { STAGES } from "#shared/model/stage.ts";
import { useDocument } from "../document/document-store.ts";
import styles from "./board-toolbar.module.css";
import menuStyles from "./filter-menus.module.css";
import { setFilter, useShown } from "./shown-board.ts";

/** Both menus. */
export function FilterMenus() {
  const { t } = useTranslation();
  const { tags, sources } = useShown(({ filter }) => filter);
  return (
    <>
      <ChoiceMenu
        name={t("board.filter.tags")}
        none={t("board.filter.noTags")}
        icon={<IconTag size={16} stroke={1.5} aria-hidden="true" />}
        chosen={tags}
        of={(application) => application.tags}
        choose={(next) => setFilter({ tags: next })}
      />
      <ChoiceMenu
        name={t("board.filter.sources")}
        none={t("board.filter.noSources")}
        icon={<IconBriefcase size={16} stroke={1.5} aria-hidden="true" />}
        chosen={sources}
        of={({ source }) => (source ? [source] : [])}
        choose={(next) => setFilter({ sources: next })}
      />
    </>
  );
}

interface ChoiceMenuProps {
  readonly name: string;
  readonly none: string;
  readonly icon: React.ReactNode;
  readonly chosen: readonly string[];
  readonly of: (application: Application) => readonly string[];
  readonly choose: (next: readonly string[]) => void;
}

function ChoiceMenu({ name, none, icon, chosen, of, choose }: ChoiceMenuProps) {
  const [values, setValues] = useState<readonly (readonly [string, number])[]>([]);
  return (
    <Menu position="bottom-start" closeOnItemClick={false} onOpen={() => setValues(countValues(of, chosen))}>
      <Menu.Target>
        <button type="button" className={styles.toggle} data-active={chosen.length > 0 || undefined}>
          {icon}
          {name}
          {chosen.length > 0 && <span className={menuStyles.number}>{chosen.length}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={menuStyles.dropdown}>
        {values.length === 0 && <Menu.Label>{none}</Menu.Label>}
        {values.map(([value, count]) => {
          const isChosen = chosen.includes(value);
          return (
            <Menu.CheckboxItem
              key={value}
              checked={isChosen}
              closeMenuOnClick={false}
              rightSection={<span className={menuStyles.number}>{count}</span>}
              onChange={() => choose(isChosen ? chosen.filter((other) => other !== value) : [...chosen, value])}
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
function countValues(of: (application: Application) => readonly string[], chosen: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  const { board } = useDocument.getState();
  for (const stage of STAGES) for (const application of board[stage]) for (const value of of(application)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}
