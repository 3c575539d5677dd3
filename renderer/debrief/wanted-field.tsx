// What they wanted: chips, completed from earlier debriefs.
import { useTranslation } from "react-i18next";
import { fold } from "#shared/queries/filter.ts";
import { ChipField, type ChipOffer } from "../ui/chip-field.tsx";
import { type DebriefDraft, wantedPoints } from "./debrief-draft.ts";
import { notYetNamed } from "./earlier-points.ts";

interface WantedFieldParts {
  readonly draft: Pick<DebriefDraft, "wanted" | "wantedTyped">;
  /** Points of earlier debriefs, the most often named first. */
  readonly earlier: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<DebriefDraft>) => void;
}

/** Most completions shown at once. */
const SHOWN = 6;

export function WantedField({ draft, earlier, readOnly, onChange }: WantedFieldParts) {
  const { t } = useTranslation();
  const { wanted, wantedTyped } = draft;
  const words = fold(wantedTyped.trim());
  const offers: ChipOffer[] = notYetNamed(earlier, wanted)
    .filter((point) => fold(point).includes(words))
    .slice(0, SHOWN)
    .map((point) => ({ key: point, label: point }));
  // What only begins as typed is completed where its beginning is meant; a word that is whole stands for itself.
  const first = words !== "" && offers[0] !== undefined && fold(offers[0].label).startsWith(words) ? offers[0] : undefined;
  const take = (typed: string) => onChange({ wanted: wantedPoints({ wanted, wantedTyped: typed }), wantedTyped: "" });
  return (
    <ChipField
      label={t("debrief.wanted")}
      placeholder={t("debrief.wantedPlaceholder")}
      chips={wanted.map((point) => ({ key: point, label: point, off: t("debrief.wantedOff", { point }) }))}
      text={wantedTyped}
      offers={offers}
      first={first}
      readOnly={readOnly}
      autoFocus
      onText={(text) => (/[,;\n]\s*$/u.test(text) ? take(text) : onChange({ wantedTyped: text }))}
      onTake={({ label }) => onChange({ wanted: [...wanted, label], wantedTyped: "" })}
      onTyped={() => take(wantedTyped)}
      onOff={({ key }) => onChange({ wanted: wanted.filter((point) => point !== key) })}
    />
  );
}
