// Through whom and how an application came back.
import { Modal } from "@mantine/core";
import { answered } from "../document/asked.ts";

/** The dialog for one application. */
export function ReconnectDialog({ application }: { application: string; deed: string | undefined; people: readonly string[] }) {
  return <Modal opened onClose={answered} title={application} />;
}
