// The filters by tag, by source and by person: buttons whose menus are fetched when one is first wanted.
import { Suspense, useState } from "react";
import { withKit } from "../ui/with-kit.tsx";
import { CHOICES, type Choice, FilterButton } from "./filter-button.tsx";

const load = () => import("./filter-menus.tsx");
const FilterMenus = withKit(async () => (await load()).FilterMenus);

/** All of them. */
export function FilterChoices() {
  const [wanted, setWanted] = useState<Choice>();
  const buttons = CHOICES.map((choice) => <FilterButton key={choice} choice={choice} onPointerEnter={() => void load()} onClick={() => setWanted(choice)} />);
  if (!wanted) return buttons;
  return (
    <Suspense fallback={buttons}>
      <FilterMenus opened={wanted} />
    </Suspense>
  );
}
