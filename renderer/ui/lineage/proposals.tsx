// What an application may have grown from, with the reason, to be said yes or no to.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { type Proposal, proposedOrigins } from "#shared/queries/proposed-origins.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../../document/document-store.ts";
import { act } from "../../document/session.ts";
import buttons from "../buttons.module.css";
import linked from "../link.module.css";
import { addressOf } from "../route.ts";
import styles from "./lineage.module.css";
import { originName } from "./origin-name.ts";

/** Most asked about at once; the next come when these are answered. */
const SHOWN = 3;

/** Draws nothing where nothing is proposed. */
export function Proposals({ application }: { application: Application }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const proposals = useMemo(() => proposedOrigins(document, application).slice(0, SHOWN), [document, application]);
  if (proposals.length === 0) return null;
  const question = t("lineage.proposed", { count: proposals.length });
  return (
    <div className={styles.proposals}>
      <p className={styles.question}>{question}</p>
      <ul className={styles.list} aria-label={question}>
        {proposals.map((proposal) => (
          <ProposalLine key={`${proposal.from.kind} ${proposal.from.id}`} proposal={proposal} />
        ))}
      </ul>
    </div>
  );
}

function ProposalLine({ proposal: { of, from, why } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const name = useDocument(({ document }) => originName(document, from));
  return (
    <li className={styles.proposal}>
      <span className={styles.reason}>
        <a className={`${linked.link} ${styles.name}`} data-ink="" href={addressOf({ place: from.kind === "person" ? "people" : "application", id: from.id })}>
          {name}
        </a>
        <span className={styles.quiet}>{say(why)}</span>
      </span>
      <span className={styles.answers}>
        <button
          type="button"
          className={buttons.small}
          aria-label={t("lineage.yesNamed", { name })}
          onClick={() => void act({ type: "lineage.add", of, from }, { key: "lineage.added" })}
        >
          {t("lineage.yes")}
        </button>
        <button
          type="button"
          className={buttons.small}
          data-quiet=""
          aria-label={t("lineage.noNamed", { name })}
          onClick={() => void act({ type: "lineage.decline", of, from }, { key: "lineage.declined" })}
        >
          {t("lineage.no")}
        </button>
      </span>
    </li>
  );
}
