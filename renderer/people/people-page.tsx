// People: everybody met in interviews, with where and when.
import { Button, TextInput } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { fold } from "#shared/queries/filter.ts";
import { type KnownPerson, peopleList } from "#shared/queries/people.ts";
import { useDocument } from "../document/document-store.ts";
import { addressOf } from "../ui/route.ts";
import { Nothing, Sheet } from "../ui/sheet.tsx";
import styles from "./people.module.css";
import { PersonLine } from "./person-line.tsx";

/** The page at `#/people`. */
export function PeoplePage() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const people = useMemo(() => peopleList(document, today), [document, today]);
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text);
  const shown = useMemo(() => people.filter((person) => fits(person, wanted)), [people, wanted]);
  if (people.length === 0) {
    return (
      <Sheet title={t("places.people")}>
        <Nothing stage="reconnected">
          <p className={styles.empty}>{t("people.empty")}</p>
          <p>{t("people.emptyAdvice")}</p>
          <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "board" })}>
            {t("people.toBoard")}
          </Button>
        </Nothing>
      </Sheet>
    );
  }
  const find = t("people.find");
  return (
    <Sheet
      title={t("places.people")}
      intro={t("people.intro")}
      tools={
        <TextInput
          type="search"
          size="xs"
          w={240}
          aria-label={find}
          placeholder={find}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      }
    >
      {shown.length === 0 && <p className={styles.none}>{t("people.none")}</p>}
      <ul className={styles.list} aria-label={t("places.people")}>
        {shown.map((person) => (
          <PersonLine key={person.person.id} person={person} />
        ))}
      </ul>
    </Sheet>
  );
}

function fits({ person, applications }: KnownPerson, text: string): boolean {
  const written = fold([person.name, person.title, person.company, ...applications.map(({ company, role }) => `${company} ${role}`)].join("\n"));
  return fold(text)
    .split(/\s+/)
    .every((word) => written.includes(word));
}
