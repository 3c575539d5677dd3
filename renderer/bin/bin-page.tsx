// Archive and bin: everything that left the board, and the ways back.
import { useTranslation } from "react-i18next";
import { Sheet } from "../ui/sheet.tsx";
import { ArchiveSection } from "./archive-section.tsx";
import { BinSection } from "./bin-section.tsx";

/** The page at `#/bin`. */
export function BinPage() {
  const { t } = useTranslation();
  return (
    <Sheet title={t("places.bin")}>
      <ArchiveSection />
      <BinSection />
    </Sheet>
  );
}
