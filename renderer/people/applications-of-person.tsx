// The applications somebody belongs to: opened, linked, taken off, reconnected.

import { Button, Select } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type CSSProperties, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Id } from "#shared/model/id.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import { NO_FILTER } from "#shared/queries/filter.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import { setFilter } from "../document/board-filter.ts";
import { useDocument } from "../document/document-store.ts";
import { moveToTop } from "../document/moving.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf, goTo } from "../ui/route.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./person-page.module.css";

interface ApplicationsParts {
  readonly known: KnownPerson;
  readonly readOnly: boolean;
}

/** The section; the latest application stands on top. */
export function ApplicationsOfPerson({ known, readOnly }: ApplicationsParts) {
  const { t } = useTranslation();
  const [linking, setLinking] = useState(false);
  const { applications } = known;
  return (
    <Section
      title={t("people.applications")}
      count={applications.length || undefined}
      tools={
        applications.some((application) => isOnBoard(application) && application.people?.includes(known.person.id)) && <ShowOnBoard id={known.person.id} />
      }
    >
      {applications.length === 0 && <p className={styles.quiet}>{t("people.noApplications")}</p>}
      <ul className={styles.belongs} aria-label={t("people.applications")}>
        {applications.map((application) => (
          <ApplicationLine key={application.id} application={application} known={known} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly &&
        (linking ? (
          <LinkField known={known} onDone={() => setLinking(false)} />
        ) : (
          <Button variant="subtle" size="compact-sm" ml={-8} leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />} onClick={() => setLinking(true)}>
            {t("people.link")}
          </Button>
        ))}
    </Section>
  );
}

/** The board with only the cards that name them. */
function ShowOnBoard({ id }: { id: Id }) {
  const { t } = useTranslation();
  const show = () => {
    setFilter({ ...NO_FILTER, people: [id] });
    goTo({ place: "board" });
  };
  return (
    <Button variant="subtle" size="compact-sm" onClick={show}>
      {t("people.showOnBoard")}
    </Button>
  );
}

function ApplicationLine({ application, known: { person }, readOnly }: ApplicationsParts & { application: Application }) {
  const { t } = useTranslation();
  const name = applicationName(application);
  const { id, stage } = application;
  const unlink = () =>
    act({ type: "person.unlink", person: person.id, application: id }, { key: "people.unlinked", values: { name: person.name, application: name } });
  return (
    <li className={styles.belongsLine} style={{ "--hue": `var(--stage-${stage})` } as CSSProperties}>
      <span className={styles.hued}>
        <StageGlyph stage={stage} size={16} />
      </span>
      <a href={addressOf({ place: "application", id })} title={name}>
        <span className={styles.applicationName}>{name}</span>
        <span className={styles.aside}>{t(`board.stage.${stage}`)}</span>
      </a>
      {!readOnly && application.people?.includes(person.id) && (
        <button
          type="button"
          className={`${buttons.sign} ${styles.tool}`}
          aria-label={t("people.unlink", { name: person.name, application: name })}
          onClick={() => void unlink()}
        >
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      )}
      {!readOnly && stage === "rejected" && isOnBoard(application) && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t("people.reconnectNamed", { application: name })}
          onClick={() => void moveToTop(id, "reconnected", { people: [person.id] })}
        >
          {t("people.reconnect")}
        </Button>
      )}
    </li>
  );
}

/** Most applications shown to choose from at once. */
const SHOWN = 20;

function LinkField({ known: { person }, onDone }: { known: KnownPerson; onDone: () => void }) {
  const { t } = useTranslation();
  const applications = useDocument(({ document }) => document.applications);
  const choices = useMemo(
    () =>
      [...applications.values()]
        .filter(({ removed, people }) => !removed && !people?.includes(person.id))
        .map((application) => ({ value: application.id, label: applicationName(application) }))
        .reverse(),
    [applications, person.id],
  );
  const link = (id: string | null) => {
    const label = choices.find(({ value }) => value === id)?.label;
    onDone();
    if (id === null || label === undefined) return;
    const said = { key: "people.linked", values: { name: person.name, application: label } } as const;
    void act({ type: "person.link", person: { id: person.id }, application: id }, said);
  };
  return (
    <Select
      size="xs"
      aria-label={t("people.link")}
      placeholder={t("people.linkFind")}
      nothingFoundMessage={t("people.linkNone")}
      data={choices}
      limit={SHOWN}
      searchable
      autoFocus
      defaultDropdownOpened
      onChange={link}
      onBlur={onDone}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    />
  );
}
