// The demo search in and out again.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { STAGES } from "#shared/model/stage.ts";
import { demoOf } from "#shared/queries/demo.ts";
import { bringDemo, takeDemoOut } from "../document/demo.ts";
import { useDocument } from "../document/document-store.ts";
import { goTo } from "../ui/route.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

/** Offers the demo search to an empty board, and takes it out again where it is. Both can be undone. */
export function DemoSearch() {
  const { t } = useTranslation();
  const { applications, people } = demoOf(useDocument((state) => state.document)).here;
  const boardIsEmpty = useDocument(({ board }) => STAGES.every((stage) => board[stage].length === 0));
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [coming, setComing] = useState(false);
  const comeIn = async () => {
    setComing(true);
    await bringDemo({ key: "settings.demoCameIn" });
    goTo({ place: "board" });
  };
  if (applications.length + people.length > 0) {
    const goOut = () => void takeDemoOut({ key: "settings.demoWentOut" });
    return (
      <Row
        name={t("settings.demo")}
        says={t("settings.demoOutSays", {
          applications: t("settings.applications", { count: applications.length }),
          people: t("settings.people", { count: people.length }),
        })}
      >
        <Button variant="default" size="compact-md" disabled={!writable} onClick={goOut}>
          {t("settings.demoOut")}
        </Button>
      </Row>
    );
  }
  if (!boardIsEmpty) {
    return (
      <Row name={t("settings.demo")}>
        <p className={styles.plain}>{t("settings.demoBoardInUse")}</p>
      </Row>
    );
  }
  return (
    <Row name={t("settings.demo")} says={t("settings.demoInSays")}>
      <Button variant="default" size="compact-md" disabled={!writable} loading={coming} onClick={() => void comeIn()}>
        {t("settings.demoIn")}
      </Button>
    </Row>
  );
}
