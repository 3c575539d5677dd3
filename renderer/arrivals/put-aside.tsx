// The button that puts aside what arrived.
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import buttons from "../ui/buttons.module.css";

/** `text` is what the line says. */
export function PutAside({ text, onPutAside }: { readonly text: string; readonly onPutAside: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={buttons.sign}
      data-size="28"
      aria-label={t("arrivals.putAsideNamed", { text })}
      title={t("arrivals.putAside")}
      onClick={onPutAside}
    >
      <IconX size={16} stroke={1.5} aria-hidden="true" />
    </button>
  );
}
