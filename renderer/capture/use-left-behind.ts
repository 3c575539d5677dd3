// Somebody who follows a link out of a dialog is elsewhere then.
import { useEffect, useRef, useState } from "react";
import { useRoute } from "../ui/route.ts";

/** Runs `leave` when the address becomes another than it was. */
export function useLeftBehind(leave: () => void): void {
  const { place, id } = useRoute();
  const here = `${place}/${id ?? ""}`;
  const [began] = useState(here);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (here !== began) latest.current();
  }, [here, began]);
}
