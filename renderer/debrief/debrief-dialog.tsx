// The debrief of a rejection: what this one left.
import { Modal } from "@mantine/core";
import { answered } from "../document/asked.ts";

/** The dialog for one application. */
export function DebriefDialog({ application }: { application: string; deed: string | undefined }) {
  return <Modal opened onClose={answered} title={application} />;
}
