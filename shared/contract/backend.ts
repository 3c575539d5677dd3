// How the two sides talk: what the backend offers a client, and what it tells one.
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Arrived } from "#shared/model/arrived.ts";
import type { Change } from "#shared/model/change.ts";
import type { Id } from "#shared/model/id.ts";
import type { Said } from "#shared/text/said.ts";
import type { BackupMade, BackupsSeen, Compared, Refused, Restored, RestoreSource } from "./backups.ts";
import type { Fetched } from "./capture.ts";
import type { CopyRead, VersionCopy } from "./copies.ts";
import type { AttachmentOpened, AttachmentState, FileAsked, FilePart, Packed, Uploaded, UploadPart } from "./files.ts";
import type { PdfSaved } from "./printing.ts";

/** Why the folder can be read but not written, or that it can be written. */
export type Access = { readonly mode: "writable" } | { readonly mode: "read-only"; readonly why: Said };

/** How the last save went. `unsaved`: everything is kept in memory and tried again; `conflict`: the file was changed by somebody else. */
export type Saving =
  | { readonly state: "saved" }
  | { readonly state: "unsaved"; readonly why: Said }
  | { readonly state: "conflict"; readonly why: Said; readonly copy: string };

/** A file that a damaged document could be taken up from again. */
export interface Candidate {
  /** Its name inside the data folder; what `recover` is called with. */
  readonly name: string;
  readonly kind: "current" | "previous" | "unsaved" | "copy" | "backup";
  readonly revision: number;
  /** Instant of its last save. */
  readonly savedAt: string;
  readonly applications: number;
  readonly people?: number;
  readonly bytes: number;
}

/** What a client gets first: the document as text, or what was found where it could not be read. */
export type Opened =
  | {
      readonly kind: "document";
      /** The file's JSON (`fileSchema`), validated; sent as text, once. */
      readonly text: string;
      readonly revision: number;
      readonly access: Access;
      readonly saving: Saving;
      /** The data folder's full path, to be shown. */
      readonly folder: string;
      /** What the person should know about this start, such as that the file was edited by hand. */
      readonly notices: readonly Said[];
    }
  | {
      readonly kind: "recovery";
      readonly why: Said;
      /** Where the damaged bytes were copied to, inside the data folder; absent where they could not be. */
      readonly quarantined?: string;
      readonly candidates: readonly Candidate[];
      readonly folder: string;
    };

/** What became of a commit. `unsaved`: done and kept in memory, not yet on disk; `committed` is told when it is. */
export type Outcome =
  | { readonly kind: "committed"; readonly revision: number }
  | { readonly kind: "refused"; readonly why: Said }
  | { readonly kind: "unsaved"; readonly why: Said };

/** Whether what is due is held back, and until when (an instant). */
export interface Pause {
  readonly until?: string;
}

/** What a client can ask of the backend. */
export interface Backend {
  /** The document as it is now. */
  open(): Promise<Opened>;
  /** Applies an envelope; resolves when the change is durable, refused, or could not be saved yet. Never times out. */
  commit(envelope: Envelope): Promise<Outcome>;
  /** After `recovery`: takes up this candidate, or a new empty document for null. The damaged bytes stay in quarantine. */
  recover(candidate: string | null): Promise<Opened>;
  /** After `conflict`: keeps what is in memory or what is on disk; the other stays beside it as a copy. */
  settle(keep: "ours" | "theirs"): Promise<Opened>;
  /** Tries an unsaved save again at once. */
  saveNow(): Promise<Saving>;

  /** The backups there are, each read and verified. */
  backups(): Promise<BackupsSeen>;
  /** Makes a backup of the document as it is now. */
  backUp(): Promise<BackupMade>;
  /** What restoring would change; changes nothing. */
  compare(source: RestoreSource): Promise<Compared>;
  /** Backs up what is there, then puts the source in its place as a new revision; every client is told to open it anew. */
  restore(source: RestoreSource): Promise<Restored>;
  /** Chooses the second folder, or none for null. A shell with system windows asks in one of its own and takes no path. */
  useSecondFolder(path?: string | null): Promise<BackupsSeen | Refused>;
  /** Opens the folder of backups in the system's window; only where there are such windows. */
  showBackups(): Promise<void>;

  /** Takes the next part of a file. */
  upload(part: UploadPart): Promise<Uploaded>;
  /** Gives the next part of a file. */
  download(file: FileAsked, from: number): Promise<FilePart>;
  /** Opens an attachment as this shell can. */
  openAttachment(id: Id): Promise<AttachmentOpened>;
  /** Reads these attachments and compares them with their hashes. */
  checkAttachments(ids: readonly Id[]): Promise<Readonly<Record<Id, AttachmentState>>>;
  /** Puts the document and every attachment into one zip, to be downloaded. */
  packWhole(): Promise<Packed>;

  /** The copies beside the file that may be merged. */
  copies(): Promise<readonly VersionCopy[]>;
  /** Reads a copy by its name; the name of the current file reads what is on disk. */
  readCopy(name: string): Promise<CopyRead>;
  /** Moves a copy that was dealt with into quarantine. */
  putAwayCopy(name: string): Promise<readonly VersionCopy[] | Refused>;

  /** Reads the page at an address of the web. Called on the person's word only: nothing else of Perennial goes to the network. */
  fetchPosting(address: string): Promise<Fetched>;

  /** Saves what the page shows as a PDF, under the name that is proposed to the person. */
  savePdf(name: string): Promise<PdfSaved>;

  /** Looks at once whether something is due; a page asks for it when it is looked at again. */
  lookForDue(): Promise<void>;
  /** Holds back what is due for so many minutes, or no longer for null. */
  pauseArrivals(minutes: number | null): Promise<Pause>;
  /** Whether what is due is held back now. */
  arrivalsPause(): Promise<Pause>;
  /** Shows a notification of the system to be looked at; only where the shell shows such itself. */
  tryNotification(): Promise<void>;
}

/** Something that happened by itself and concerns the person; `undo` is a backup that takes it back when it is restored. */
export interface Happened {
  readonly said: Said;
  readonly undo?: string;
}

/** An envelope that became durable. The client that sent it gets no `change`: it has it already. */
export interface Committed {
  readonly id: string;
  readonly revision: number;
  readonly change?: Change;
}

/** What the backend tells a client. */
export interface Client {
  committed(event: Committed): void;
  saving(saving: Saving): void;
  /** The document was replaced as a whole (recovered, settled, restored, taken over): open it again. */
  replaced(): void;
  happened(event: Happened): void;
  /** Something is due; told once, of what is in the document. */
  arrived(event: Arrived): void;
  /** The person asked, outside of the page, to see the place of this hash address. */
  visit(address: string): void;
}
