// Colours and how close the cards stand; both are kept in the document.
import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DENSITIES, THEMES } from "#shared/model/appearance.ts";
import { settingsOf } from "#shared/model/document.ts";
import type { Settings } from "#shared/model/settings.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { Section } from "../ui/sheet.tsx";
import { Row } from "./row.tsx";

/** The choices about how Perennial looks. They show at once, so there is no message and no step to undo. */
export function Look() {
  const { t } = useTranslation();
  const { theme, density } = useDocument(({ document }) => settingsOf(document));
  const writable = useDocument(({ access }) => access.mode === "writable");
  const choose = (settings: Partial<Settings>) => void act({ type: "settings.edit", settings });
  return (
    <Section title={t("settings.look")}>
      <Row name={t("settings.theme")}>
        <SegmentedControl
          aria-label={t("settings.theme")}
          data={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          value={theme}
          disabled={!writable}
          onChange={(value) => choose({ theme: value })}
        />
      </Row>
      <Row name={t("settings.density")}>
        <SegmentedControl
          aria-label={t("settings.density")}
          data={DENSITIES.map((value) => ({ value, label: t(`settings.densities.${value}`) }))}
          value={density}
          disabled={!writable}
          onChange={(value) => choose({ density: value })}
        />
      </Row>
    </Section>
  );
}
