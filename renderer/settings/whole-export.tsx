// Everything in one file: a zip of the data and its documents, on its way out and back in.
import { Button } from "@mantine/core";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDocument } from "../document/document-store.ts";
import { downloadFile, uploadFile } from "../document/files.ts";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { shownBytes } from "../ui/shown-bytes.ts";
import { askBackend } from "./backups-store.ts";
import { RestoreDialog } from "./restore-dialog.tsx";
import { Row } from "./row.tsx";
import styles from "./whole-export.module.css";

/** From how many bytes on a zip takes long enough to tell how far it has come. */
const LARGE = 2_000_000;

/** A zip that the backend has read through, and may restore. */
interface Brought {
  readonly upload: string;
  readonly name: string;
}

/** A zip on its way to the backend. */
interface Sending {
  readonly name: string;
  readonly size: number;
  /** How many bytes are there. */
  readonly sent: number;
}

/** The row of the settings. */
export function WholeExport() {
  const { t } = useTranslation();
  const open = useDocument(({ phase }) => phase.kind === "open");
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [packing, setPacking] = useState(false);
  const [sending, setSending] = useState<Sending>();
  const [brought, setBrought] = useState<Brought>();
  const isBusy = packing || sending !== undefined;
  const exportAll = async () => {
    setPacking(true);
    await exportWhole().finally(() => setPacking(false));
  };
  const bring = async (file: File) => {
    const { name, size } = file;
    setSending({ name, size, sent: 0 });
    const uploaded = await uploadFile(file, "whole", (sent) => setSending({ name, size, sent })).finally(() => setSending(undefined));
    if (uploaded.kind === "kept") setBrought({ upload: uploaded.id, name });
    if (uploaded.kind === "refused") sayNeeded(uploaded.why);
  };
  return (
    <Row name={t("whole.name")} says={t("whole.says")}>
      <div className={styles.buttons}>
        <Action label={t("whole.exportAll")} disabled={!open} isBusy={isBusy} onPress={() => void exportAll()} />
        <ChooseZip disabled={!open || !writable} isBusy={isBusy} onFile={(file) => void bring(file)} />
        <div role="status">
          {packing && <p className={styles.way}>{t("whole.packing")}</p>}
          {sending && sending.size >= LARGE && <SendingLine {...sending} />}
        </div>
      </div>
      {brought && (
        <RestoreDialog
          key={brought.upload}
          source={{ kind: "upload", upload: brought.upload }}
          title={t("whole.restoreTitle", { name: brought.name })}
          onClose={() => setBrought(undefined)}
        />
      )}
    </Row>
  );
}

/** Has everything packed and saves it under the day's name; says so, or why not. */
async function exportWhole(): Promise<void> {
  const packed = await askBackend((backend) => backend.packWhole());
  if (packed.kind === "refused") return sayNeeded(packed.why);
  const name = `perennial-${useDocument.getState().today}.zip`;
  const why = await downloadFile({ kind: "whole" }, name);
  if (why) return sayNeeded(why);
  if (packed.missing > 0) sayNeeded({ key: "whole.exportedMissing", values: { name, count: packed.missing } });
  else sayHappened({ key: "whole.exported", values: { name, count: packed.attachments } });
}

/** How far a zip has come. The figures are for the eye; what is said once is that it is read. */
function SendingLine({ name, size, sent }: Sending) {
  const { t } = useTranslation();
  const isThere = sent >= size;
  return (
    <p className={styles.way}>
      <span>{t(isThere ? "whole.comparing" : "whole.sending", { name })}</span>
      {!isThere && (
        <>
          <ProgressBar value={sent} max={size} name={t("whole.sending", { name })} />
          <span aria-hidden>{t("whole.sentOf", { sent: shownBytes(sent), size: shownBytes(size) })}</span>
        </>
      )}
    </p>
  );
}

interface ActionParts {
  readonly label: string;
  readonly disabled: boolean;
  /** Whether something is under way. The button then keeps the focus, and does nothing. */
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function Action({ label, disabled, isBusy, onPress }: ActionParts) {
  return (
    <Button variant="default" size="compact-md" disabled={disabled} aria-disabled={isBusy || undefined} onClick={() => !isBusy && onPress()}>
      {label}
    </Button>
  );
}

/** A button that opens the system's file dialog. The same file can be chosen twice in a row. */
function ChooseZip({ disabled, isBusy, onFile }: { disabled: boolean; isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (file) onFile(file);
  };
  return (
    <>
      <input ref={input} type="file" accept=".zip,application/zip" hidden aria-label={t("whole.bringBack")} onChange={onChange} />
      <Action label={t("whole.bringBack")} disabled={disabled} isBusy={isBusy} onPress={() => input.current?.click()} />
    </>
  );
}
