// What a client can ask of the backend beside the document: backups, attachments, whole exports, copies, postings, PDFs, what is due.
import type { Backend } from "#shared/contract/backend.ts";
import type { Arrivals } from "./arrivals/arrivals.ts";
import type { Attachments } from "./attachments/attachments.ts";
import type { Backups } from "./backups/backups.ts";
import { fetchPosting } from "./capture/fetch-posting.ts";
import type { Web } from "./capture/web.ts";
import type { Copies } from "./copies/copies.ts";
import { savePdf } from "./save-pdf.ts";
import type { Served } from "./served.ts";
import type { WholeExports } from "./whole/whole-exports.ts";

/** The parts of an open data folder. */
export interface Parts {
  readonly served: Served;
  readonly backups: Backups;
  readonly attachments: Attachments;
  readonly whole: WholeExports;
  readonly copies: Copies;
  readonly arrivals: Arrivals;
  /** The network, for postings. */
  readonly web: Web;
  /** Shows a notification to be looked at, in a shell that shows such itself. */
  readonly tryOut: (() => void) | undefined;
}

/** The contract's further methods, each done by its part. */
export function besideDocument({
  served,
  backups,
  attachments,
  whole,
  copies,
  arrivals,
  web,
  tryOut,
}: Parts): Omit<Backend, "open" | "commit" | "recover" | "settle" | "saveNow"> {
  return {
    backups: () => backups.seen(),
    backUp: () => backups.backUp(),
    compare: (source) => backups.compare(source),
    restore: (source) => served.inTurn(() => backups.restore(source)),
    useSecondFolder: (path) => backups.useSecondFolder(path),
    showBackups: () => backups.show(),
    upload: (part) => (part.purpose === "whole" ? whole.upload(part) : attachments.upload(part)),
    download: (file, from) => (file.kind === "whole" ? whole.download(from) : attachments.download(file.id, from)),
    openAttachment: (id) => attachments.open(id),
    checkAttachments: (ids) => attachments.check(ids),
    packWhole: () => whole.pack(),
    copies: () => copies.seen(),
    readCopy: (name) => copies.read(name),
    putAwayCopy: (name) => copies.putAway(name),
    fetchPosting: (address) => fetchPosting(address, { web, now: served.data.now }),
    savePdf: (name) => savePdf(served.windows, name),
    lookForDue: () => arrivals.look(),
    pauseArrivals: (minutes) => arrivals.pause(minutes),
    arrivalsPause: async () => arrivals.paused(),
    tryNotification: async () => tryOut?.(),
  };
}
