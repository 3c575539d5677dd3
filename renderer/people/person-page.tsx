// A person: the story of the relationship, and everything written down of them.
import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "#shared/model/person.ts";
import { knownPerson } from "#shared/queries/people.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { useActions } from "../ui/action.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { LineageOf } from "../ui/lineage/lineage-of.tsx";
import { addressOf, goTo } from "../ui/route.ts";
import { Section, Sheet } from "../ui/sheet.tsx";
import { AboutPerson } from "./about-person.tsx";
import { ApplicationsOfPerson } from "./applications-of-person.tsx";
import { usePageOfPerson } from "./list-view.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import styles from "./person-page.module.css";
import { StayingInTouch } from "./staying-in-touch.tsx";
import { StepsOfPerson } from "./steps-of-person.tsx";
import { Story } from "./story.tsx";
import { TouchpointComposer } from "./touchpoint-composer.tsx";
import { whatTheyDo } from "./what-they-do.ts";

/** The page at `#/people/ID`. */
export function PersonPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const person = useDocument(({ document }) => document.people.get(id));
  usePageOfPerson(id);
  if (person) return <ThePerson person={person} />;
  return (
    <Sheet title={t("people.goneTitle")} above={<Back />}>
      <p className={styles.quiet}>{t("people.gone")}</p>
    </Sheet>
  );
}

function ThePerson({ person }: { person: Person }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [asked, setAsked] = useState<"merge" | "delete">();
  const { id, name, removed } = person;
  const readOnly = !writable || removed !== undefined;
  const known = knownPerson(document, person, today);
  const alone = document.people.size < 2;
  useActions([
    { id: "person.merge", name: "people.merge", keys: [], enabled: () => !readOnly && !alone, run: () => setAsked("merge") },
    { id: "person.delete", name: "people.delete", keys: [], enabled: () => !readOnly, run: () => setAsked("delete") },
    {
      id: "person.step",
      name: "people.addStep",
      keys: [],
      enabled: () => !readOnly,
      run: () => globalThis.document.querySelector<HTMLElement>("[data-new-step]")?.focus(),
    },
    { id: "person.back", name: "people.toPeople", keys: [], run: () => goTo({ place: "people" }) },
  ]);
  const remove = () => {
    setAsked(undefined);
    void act({ type: "person.remove", ids: [id] }, { key: "people.deleted", values: { name } });
    goTo({ place: "people" });
  };
  const tools = !readOnly && (
    <>
      <Button variant="default" size="xs" disabled={alone} onClick={() => setAsked("merge")}>
        {t("people.merge")}
      </Button>
      <Button variant="subtle" color="danger" size="xs" onClick={() => setAsked("delete")}>
        {t("people.delete")}
      </Button>
    </>
  );
  return (
    <Sheet wide title={name} intro={whatTheyDo(person) || undefined} above={<Back />} tools={tools}>
      {removed && <InBin person={person} writable={writable} />}
      <div className={styles.columns}>
        <div>
          {!readOnly && <TouchpointComposer known={known} />}
          <Story known={known} readOnly={readOnly} />
          <Section title={t("people.lineage")}>
            <LineageOf of={{ kind: "person", id }} />
          </Section>
        </div>
        <div>
          <StayingInTouch known={known} readOnly={readOnly} />
          <StepsOfPerson person={id} readOnly={readOnly} />
          <AboutPerson person={person} readOnly={readOnly} />
          <ApplicationsOfPerson known={known} readOnly={readOnly} />
        </div>
      </div>
      {asked === "merge" && <MergeDialog known={known} onClose={() => setAsked(undefined)} />}
      <ConfirmDialog
        open={asked === "delete"}
        title={t("people.deleteTitle", { name })}
        confirm={t("people.deleteConfirm")}
        cancel={t("people.keepPerson")}
        onConfirm={remove}
        onCancel={() => setAsked(undefined)}
      >
        {t("people.deleteSays")}
      </ConfirmDialog>
    </Sheet>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <a className={styles.back} href={addressOf({ place: "people" })}>
      <IconArrowLeft size={14} stroke={1.5} aria-hidden />
      {t("people.back")}
    </a>
  );
}

function InBin({ person: { id, name }, writable }: { person: Person; writable: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.inBin}>
      <p>{t("people.inBin", { name })}</p>
      {writable && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void act({ type: "person.restore", ids: [id] }, { key: "people.takenOut", values: { name } })}
        >
          {t("people.takeOut")}
        </Button>
      )}
    </div>
  );
}
