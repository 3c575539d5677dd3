// After how many days without an event an application counts as quiet.
import { NumberInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { USUAL_QUIET_DAYS } from "#shared/model/default-settings.ts";
import { settingsOf } from "#shared/model/document.ts";
import { QUIET_DAYS_LIMIT } from "#shared/model/limits.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { Section } from "../ui/sheet.tsx";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

/** The number of days; kept when the field is left or Enter is pressed, and told where it cannot be. */
export function QuietDays() {
  const { t } = useTranslation();
  const days = useDocument(({ document }) => settingsOf(document).quietDays ?? USUAL_QUIET_DAYS);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [typed, setTyped] = useState<number | string>(days);
  const [refused, setRefused] = useState(false);
  useEffect(() => setTyped(days), [days]);
  const keep = () => {
    const fits = typeof typed === "number" && Number.isInteger(typed) && typed >= QUIET_DAYS_LIMIT.least && typed <= QUIET_DAYS_LIMIT.most;
    setRefused(!fits);
    if (fits && typed !== days) void act({ type: "settings.edit", settings: { quietDays: typed } }, { key: "settings.quietChanged", values: { count: typed } });
  };
  return (
    <Section title={t("settings.quiet")}>
      <Row name={t("settings.quietAfter")} says={t("settings.quietSays", { usual: USUAL_QUIET_DAYS })}>
        <NumberInput
          classNames={{ input: styles.number }}
          hideControls
          aria-label={t("settings.quietAfter")}
          value={typed}
          suffix={t("settings.quietDays")}
          step={1}
          min={QUIET_DAYS_LIMIT.least}
          max={QUIET_DAYS_LIMIT.most}
          clampBehavior="none"
          allowNegative={false}
          allowDecimal={false}
          readOnly={!writable}
          error={refused && t("settings.quietOutside", { ...QUIET_DAYS_LIMIT })}
          onChange={(value) => {
            setTyped(value);
            setRefused(false);
          }}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
            if (event.key === "Escape") setTyped(days);
          }}
        />
      </Row>
    </Section>
  );
}
