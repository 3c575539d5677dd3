// The person's word that a posting is a letter, or a letter a posting.
import { IconFileText, IconMail } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import buttons from "../ui/buttons.module.css";

interface IsTheOtherParts {
  readonly other: "letter" | "posting";
  readonly onSay: () => void;
}

export function IsTheOther({ other, onSay }: IsTheOtherParts) {
  const { t } = useTranslation();
  const Icon = other === "letter" ? IconMail : IconFileText;
  return (
    <button type="button" className={buttons.more} onClick={onSay}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {other === "letter" ? t("capture.isLetter") : t("capture.isPosting")}
    </button>
  );
}
