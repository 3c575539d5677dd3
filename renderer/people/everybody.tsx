// Everybody met: who is due first, found by words and by company.
import { Button, Select, TextInput } from "@mantine/core";
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { peopleToKeep } from "#shared/queries/names-in-rounds.ts";
import { type KnownPerson, peopleList } from "#shared/queries/people.ts";
import { useDocument } from "../document/document-store.ts";
import { shownKey } from "../ui/keys.ts";
import { Section, Sheet } from "../ui/sheet.tsx";
import { AddPersonDialog, useRefusedPerson } from "./add-person-dialog.tsx";
import styles from "./everybody.module.css";
import { companiesOf, finder } from "./find-people.ts";
import { moveFocus, useListKeys } from "./list-keys.ts";
import { askedBefore, useListView } from "./list-view.ts";
import { NamesToKeep } from "./names-to-keep.tsx";
import { isDue } from "./next-touch.ts";
import { NobodyYet } from "./nobody-yet.tsx";
import { PeopleList } from "./people-list.tsx";

/** The page at `#/people`. */
export function Everybody() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const people = useMemo(() => peopleList(document, today), [document, today]);
  const named = useMemo(() => peopleToKeep(document), [document]);
  const companies = useMemo(() => companiesOf(people), [people]);
  const [text, setText] = useState(() => askedBefore().text);
  const [company, setCompany] = useState(() => askedBefore().company);
  const [adding, setAdding] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text);
  const shown = useMemo(() => people.filter(finder(wanted, company)), [people, wanted, company]);
  useListView({ text, company });
  useListKeys(people, { onAdd: () => setAdding(true), onFind: () => filter.current?.focus() });

  const isRefused = useRefusedPerson();
  const dialog = (adding || isRefused) && <AddPersonDialog onClose={() => setAdding(false)} />;
  if (people.length === 0) {
    return (
      <Sheet title={t("places.people")}>
        {named.length === 0 && <NobodyYet onAdd={() => setAdding(true)} />}
        <NamesToKeep named={named} />
        {dialog}
      </Sheet>
    );
  }
  const tools = (
    <>
      <TextInput
        ref={filter}
        type="search"
        size="xs"
        w={200}
        aria-label={t("people.find")}
        placeholder={t("people.findSays")}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {companies.length > 1 && (
        <Select
          size="xs"
          w={172}
          aria-label={t("people.company")}
          placeholder={t("people.everyCompany")}
          data={companies}
          limit={50}
          value={company}
          onChange={setCompany}
          searchable
          clearable
        />
      )}
      <Button variant="default" size="xs" disabled={!writable} onClick={() => setAdding(true)}>
        {t("people.add")}
      </Button>
    </>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && moveFocus(step)) event.preventDefault();
  };
  return (
    <Sheet wide title={t("places.people")} intro={t("people.intro")} tools={tools}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only moves the focus between the links inside. */}
      <div onKeyDown={onKeyDown}>
        {shown.length === 0 ? <p className={styles.none}>{t("people.none")}</p> : <DueAndOthers people={shown} today={today} />}
        <p className={styles.foot}>
          {writable && <span>{t("people.keys", { open: shownKey("Enter"), touchpoint: shownKey("t"), snooze: shownKey("s") })}</span>}
          <span>{t("people.warmthRule")}</span>
        </p>
      </div>
      <NamesToKeep named={named} />
      {dialog}
    </Sheet>
  );
}

/** Who is due now or within a week, and under them the others. */
function DueAndOthers({ people, today }: { people: readonly KnownPerson[]; today: string }) {
  const { t } = useTranslation();
  const others = people.findIndex((known) => !isDue(known, today));
  const due = others < 0 ? people : people.slice(0, others);
  const rest = others < 0 ? [] : people.slice(others);
  return (
    <>
      {due.length > 0 && (
        <Section title={t("people.due")} count={due.length}>
          <PeopleList name={t("people.due")} people={due} />
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={due.length > 0 ? t("people.othersAfterDue") : t("people.others")} count={rest.length}>
          <PeopleList name={due.length > 0 ? t("people.othersAfterDue") : t("people.others")} people={rest} />
        </Section>
      )}
    </>
  );
}
