// The demo search in and out again.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { STAGES } from "#shared/model/stage.ts";
import { demoOf } from "#shared/queries/demo.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { goTo } from "../ui/route.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

/** Offers the demo search to an empty board, and takes it out again where it is. Both can be undone. */
export function DemoSearch() {
  const { t } = useTranslation();
  const { here } = demoOf(useDocument((state) => state.document));
  const boardIsEmpty = useDocument(({ board }) => STAGES.every((stage) => board[stage].length === 0));
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [coming, setComing] = useState(false);
  const comeIn = async () => {
    setComing(true);
    await bringDemo();
    goTo({ place: "board" });
  };
  if (here.length > 0) {
    const goOut = () => void act({ type: "application.remove", ids: here.map(({ id }) => id) }, { key: "settings.demoWentOut" });
    return (
      <Row name={t("settings.demo")} says={t("settings.demoOutSays", { count: here.length })}>
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

/** Puts the demo search on the board: out of the bin where it lies there, else from the program's own file. */
async function bringDemo(): Promise<void> {
  const { document, today } = useDocument.getState();
  const { inBin } = demoOf(document);
  if (inBin.length > 0) {
    await act({ type: "application.restore", ids: inBin.map(({ id }) => id) }, { key: "settings.demoCameIn" });
    return;
  }
  const [{ default: file }, { demoSearch }] = await Promise.all([import("../../resources/demo-search.json"), import("#shared/formats/demo-search.ts")]);
  await act({ type: "document.import", ...demoSearch(file, today) }, { key: "settings.demoCameIn" });
}
