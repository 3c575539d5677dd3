// The first day: what to do first, a search to look around in, and a way to bring one along.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LifeDrawing } from "../ui/glyphs/life-drawing.tsx";
import { goTo } from "../ui/route.ts";
import styles from "./first-run.module.css";

/** What stands over the columns of an empty document. */
export function FirstRun() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const lookAround = async () => {
    setBusy(true);
    const { bringDemo } = await import("../document/demo.ts");
    await bringDemo({ key: "firstRun.demoIn" });
  };
  return (
    <section className={styles.firstRun} aria-labelledby="first-run">
      <div className={styles.drawing}>
        <LifeDrawing />
      </div>
      <div className={styles.words}>
        <h2 id="first-run" className={styles.title}>
          {t("firstRun.title")}
        </h2>
        <p className={styles.text}>{t("firstRun.text")}</p>
      </div>
      <div className={styles.ways}>
        <Button onClick={() => void lookAround()} loading={busy}>
          {t("firstRun.demo")}
        </Button>
        <Button variant="default" onClick={() => goTo({ place: "import" })}>
          {t("firstRun.import")}
        </Button>
      </div>
    </section>
  );
}
