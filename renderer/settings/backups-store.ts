// The backups as this page last saw them, and what it asks the backend about them.
import { create } from "zustand";
import type { BackupsSeen, Refused } from "#shared/contract/backups.ts";
import { ChannelClosed } from "#shared/contract/wire.ts";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import { besideDocument, takeBack } from "../document/session.ts";

interface BackupsState {
  /** Undefined until they were read for the first time. */
  readonly seen?: BackupsSeen;
  /** Whether the connection was gone when they should have been read. */
  readonly away: boolean;
}

/** What is known of the backups. */
export const useBackups = create<BackupsState>(() => ({ away: false }));

/** Reads them anew; what was seen before stays on the page until then. */
export async function readBackups(): Promise<void> {
  const seen = await askBackend((backend) => backend.backups());
  useBackups.setState("kind" in seen ? { away: true } : { seen, away: false });
}

/** Makes a backup and says so, or why not. */
export async function backUpNow(): Promise<void> {
  const made = await askBackend((backend) => backend.backUp());
  if (made.kind === "refused") return sayNeeded(made.why);
  sayHappened({ key: "settings.backups.made" });
  for (const notice of made.notices) sayNeeded(notice);
  await readBackups();
}

/** Chooses the second folder, or none for null; `undefined` lets the person choose in a window of the system. Gives why it cannot be used. */
export async function chooseSecondFolder(path: string | null | undefined): Promise<Refused | undefined> {
  const before = useBackups.getState().seen?.second?.folder;
  // What is left out stays left out; an `undefined` would arrive as null, which means none.
  const seen = await askBackend(({ useSecondFolder: choose }) => (path === undefined ? choose() : choose(path)));
  if ("kind" in seen) return seen;
  useBackups.setState({ seen });
  if (seen.second?.folder === before) return undefined;
  sayHappened({ key: seen.second ? "settings.backups.secondChosen" : "settings.backups.secondStopped" });
  return undefined;
}

/** Takes a restore back by the backup that was made before it. */
export async function undoRestore(before: string): Promise<void> {
  await takeBack(before);
  await readBackups();
}

/** What the backend answers; a refusal that says so where the connection is gone. */
export async function askBackend<Answer>(question: (backend: ReturnType<typeof besideDocument>) => Promise<Answer>): Promise<Answer | Refused> {
  try {
    return await question(besideDocument());
  } catch (error) {
    if (error instanceof ChannelClosed) return { kind: "refused", why: { key: "message.away" } };
    throw error;
  }
}
