// People: everybody met at `#/people`, and one of them at `#/people/ID`.
import { useRoute } from "../ui/route.ts";
import { Everybody } from "./everybody.tsx";
import { PersonPage } from "./person-page.tsx";

/** The page of the people, or of the one whom the address names. */
export function PeoplePage() {
  const { id } = useRoute();
  return id === undefined ? <Everybody /> : <PersonPage key={id} id={id} />;
}
