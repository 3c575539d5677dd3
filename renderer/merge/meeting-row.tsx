// One record that is not the same in both versions: what differs, told side by side where it is short, and what should stand.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Document } from "#shared/model/document.ts";
import type { Meeting, Side } from "#shared/queries/merge.ts";
import { memberNames } from "../ui/member-name.ts";
import pills from "../ui/pill-choice.module.css";
import { memberText, recordIn } from "./member-text.ts";
import styles from "./merge.module.css";

interface RowParts {
  readonly meeting: Meeting;
  readonly chosen: Side | undefined;
  readonly ours: Document;
  readonly theirs: Document;
  readonly disabled: boolean;
  readonly onChoose: (side: Side) => void;
}

export function MeetingRow({ meeting, chosen, ours, theirs, disabled, onChoose }: RowParts) {
  const { t } = useTranslation();
  const id = useId();
  const { table, name, way, sides } = meeting;
  const nameOf = (side: Side) => {
    if (side === "both") return t("merge.side.changed.both");
    return t(`merge.side.${way}.${side}`);
  };
  return (
    <li className={styles.row} data-open={chosen === undefined || undefined}>
      <div className={styles.what}>
        <span id={id} className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.kind}>{t(`comparison.kind.${table}`)}</span>
      </div>
      <fieldset className={styles.sides} aria-labelledby={id}>
        {sides.map((side) => (
          <label key={side} className={pills.pill} data-chosen={side === chosen || undefined}>
            <input
              type="radio"
              className={pills.radio}
              name={id}
              value={side}
              checked={side === chosen}
              disabled={disabled && side !== chosen}
              onChange={() => onChoose(side)}
            />
            {nameOf(side)}
          </label>
        ))}
      </fieldset>
      {way === "changed" && <Differing meeting={meeting} ours={ours} theirs={theirs} />}
    </li>
  );
}

/** Both versions of each member that is short, and the names of the others. */
function Differing({ meeting: { table, id, members = [] }, ours, theirs }: { meeting: Meeting; ours: Document; theirs: Document }) {
  const { t } = useTranslation();
  const [mine, other] = [recordIn(ours, table, id), recordIn(theirs, table, id)];
  const told: { member: string; values: readonly [string, string] }[] = [];
  const rest: string[] = [];
  for (const member of members) {
    const values = [memberText(member, mine, ours, other), memberText(member, other, theirs, mine)] as const;
    // Two timelines may have as many entries of their own.
    const isTold = values[0] !== values[1] || member === "timeline";
    if (values[0] !== undefined && values[1] !== undefined && isTold) told.push({ member, values: [values[0], values[1]] });
    else rest.push(member);
  }
  const names = memberNames(rest).join(", ");
  return (
    <div className={styles.differing}>
      {told.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t("merge.mine")}</th>
              <th scope="col">{t("merge.theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ member, values }) => (
              <tr key={member}>
                <th scope="row">{memberNames([member])[0]}</th>
                <td>{values[0]}</td>
                <td>{values[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {names !== "" && <p className={styles.rest}>{told.length > 0 ? t("merge.more", { members: names }) : t("merge.onlyDiffers", { members: names })}</p>}
    </div>
  );
}
