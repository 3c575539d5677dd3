// Opening a document as the shell can: in the system's program, in its folder, or downloaded.
import { ChannelClosed } from "#shared/contract/wire.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import { checkAttachments } from "../document/attachment-states.ts";
import { downloadFile } from "../document/files.ts";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import { besideDocument } from "../document/session.ts";

/** Opens it and tells what became of it; where its file is gone or altered, the panel says so from then on. */
export async function openAttachment({ id, name }: Attachment): Promise<void> {
  try {
    const opened = await besideDocument().openAttachment(id);
    if (opened.kind === "refused") {
      sayNeeded(opened.why);
      return await checkAttachments([id]);
    }
    if (opened.kind === "shown") return sayHappened({ key: "attachments.shown", values: { name } });
    if (opened.kind === "opened") return sayHappened({ key: "attachments.opened", values: { name } });
    const why = await downloadFile({ kind: "attachment", id }, name);
    if (!why) return sayHappened({ key: "attachments.downloaded", values: { name } });
    sayNeeded(why);
    await checkAttachments([id]);
  } catch (error) {
    if (!(error instanceof ChannelClosed)) throw error;
    sayNeeded({ key: "message.away" });
  }
}
