// Records that a restore would add, change or remove: how many of each kind, and their names.
import { Button } from "@mantine/core";
import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Comparison, Difference } from "#shared/model/comparison.ts";
import { say } from "#shared/text/say.ts";
import { memberNames } from "../ui/member-name.ts";
import { shownCount } from "../ui/shown-count.ts";
import styles from "./restore-dialog.module.css";

/** Names shown while the list is folded, and at most; one more than the first is not worth folding. */
const SHOWN = 6;
const MOST = 250;

const ICONS = { added: IconPlus, changed: IconPencil, removed: IconMinus } as const;

interface GroupParts {
  readonly kind: Exclude<keyof Comparison, "settings">;
  readonly differences: readonly Difference[];
}

/** The group, or one quiet sentence where nothing is in it. */
export function DifferenceGroup({ kind, differences }: GroupParts) {
  const { t } = useTranslation();
  const id = useId();
  const [isUnfolded, setUnfolded] = useState(false);
  const count = differences.length;
  if (count === 0) return <p className={styles.none}>{t(`settings.restore.${kind}None`)}</p>;
  const Icon = ICONS[kind];
  const folds = count > SHOWN + 1;
  const counts = countsOf(differences);
  const shown = differences.slice(0, folds && !isUnfolded ? SHOWN : MOST);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.groupHead}>
        <span className={styles.icon} data-kind={kind}>
          <Icon size={16} stroke={1.75} aria-hidden />
        </span>
        <h3 id={id}>{t(`settings.restore.${kind}`)}</h3>
        <span className={styles.count}>{counts.join(", ")}</span>
      </div>
      <ul className={styles.names}>
        {shown.map((difference) => (
          <li key={`${difference.table} ${difference.id}`} className={styles.name}>
            <span title={difference.name}>{difference.name}</span>
            <span className={styles.aside}>
              {[counts.length > 1 && t(`comparison.kind.${difference.table}`), memberNames(difference.members ?? []).join(", ")].filter(Boolean).join(": ")}
            </span>
          </li>
        ))}
        {isUnfolded && count > MOST && <li className={styles.none}>{t("settings.restore.more", { count: count - MOST, more: shownCount(count - MOST) })}</li>}
      </ul>
      {folds && (
        <Button className={styles.unfold} variant="subtle" size="compact-sm" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {isUnfolded ? t("settings.restore.showFewer") : t("settings.restore.showAll", { all: shownCount(count) })}
        </Button>
      )}
    </section>
  );
}

/** Such as `14 applications`, `3 people`, in the order they come. */
function countsOf(differences: readonly Difference[]): string[] {
  const counts = new Map<Difference["table"], number>();
  for (const { table } of differences) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => say({ key: `comparison.count.${table}`, values: { count } }));
}
