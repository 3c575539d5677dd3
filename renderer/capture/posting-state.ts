// The state of one posting in its preview: what is typed, what was read, and what comes of it.
import { useEffect, useRef, useState } from "react";
import type { Captured } from "#shared/formats/capture/captured.ts";
import { hostOf } from "#shared/formats/link-text.ts";
import type { Application } from "#shared/model/application.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { i18n } from "#shared/text/say.ts";
import { type Capture, captureAgain, keepAside, useLanded } from "../document/capturing.ts";
import { newContext } from "../document/clock.ts";
import { useDocument } from "../document/document-store.ts";
import { shownSalary } from "../ui/shown-salary.ts";
import {
  asTold,
  type DraftField,
  type DraftFields,
  type DraftProblem,
  draftOfApplication,
  fieldsOf,
  isOfAnother,
  type PostingDraft,
  type ToldFields,
  toldBy,
  withTold,
} from "./posting-draft.ts";
import { addPosting, fillWithPosting } from "./posting-kept.ts";
import { beginningOf, nameOf, readSource, type Source } from "./posting-reading.ts";

/** How far reading has come. */
export type Reading =
  | { readonly state: "reading"; readonly name: string | undefined }
  | { readonly state: "read"; readonly name: string | undefined }
  | { readonly state: "unread" }
  | { readonly state: "refused"; readonly why: Said; readonly source: Source };

/** All that is shown, and kept when it is put aside. */
export interface ShownPosting {
  readonly draft: PostingDraft;
  readonly captured: Captured;
  readonly told: ToldFields;
  /** The address the page was read from. */
  readonly url: string | undefined;
  readonly reading: Reading;
  readonly stage: Stage;
  /** Whether it becomes a new application, and not more of one that is there. */
  readonly isNew: boolean;
  /** Whether the person said which, or typed something. */
  readonly isTouched?: boolean | undefined;
  /** What stands in the fields of the other of these two, once it was looked at. */
  readonly elsewhere?: PostingDraft | undefined;
}

/** A posting in its preview. */
export interface Posting extends ShownPosting {
  /** The application it is to fill, where there is one. */
  readonly application: Application | undefined;
  /** The card that it fell on, which it may be kept with. */
  readonly offered: Application | undefined;
  /** The id of the application that it would become. */
  readonly made: string;
  readonly change: (field: DraftField, text: string) => void;
  readonly choose: (stage: Stage) => void;
  /** Makes it a new application, or more of the card that it fell on. */
  readonly turn: (isNew: boolean) => void;
  /** Fetches an address, on the person's word. */
  readonly read: (source: Source) => void;
  /** Stops waiting for what is being read. */
  readonly stop: () => void;
  readonly shown: () => ShownPosting;
  readonly result: () => { readonly fields: DraftFields } | { readonly problem: DraftProblem };
  /** Adds or fills; where that is refused, the preview comes back as it was. */
  readonly save: () => Promise<void>;
  /** Hears that it became an application by another way. */
  readonly onAdded: () => void;
}

const NOTHING: Captured = {};

/** The state behind a preview; reading begins with it, unless it was put aside before. */
export function usePosting(capture: Capture): Posting {
  const { came } = capture;
  if (came.kind === "letter") throw new Error("A letter is not a posting.");
  const [made] = useState(() => crypto.randomUUID());
  const there = useDocument(({ document }) => (came.kind === "handed" ? undefined : document.applications.get(came.application ?? "")));
  const [begun] = useState(() => beginningOf(came, useDocument.getState().today));
  const [shown, show] = useState<ShownPosting>(() => (capture.draft as ShownPosting | undefined) ?? beginning(begun.draft, there, capture.stage));
  const offered = came.kind === "link" || there?.removed ? undefined : there;
  const application = shown.isNew ? undefined : there;
  const now = useRef(shown);
  const waiting = useRef<AbortController>(undefined);
  const set = (part: Partial<ShownPosting>) => {
    now.current = { ...now.current, ...part };
    show(now.current);
  };
  const turn = (isNew: boolean) => {
    const { draft, elsewhere, told } = now.current;
    set({ isNew, draft: elsewhere ?? withTold(told.text ? { ...begun.draft, text: "" } : begun.draft, told), elsewhere: draft });
  };
  const read = (source: Source) => {
    waiting.current?.abort();
    const asked = new AbortController();
    waiting.current = asked;
    set({ reading: { state: "reading", name: nameOf(source) } });
    void readSource(source, asked.signal).then(
      (found) => {
        if (asked.signal.aborted) return;
        if ("refused" in found) return set({ reading: { state: "refused", why: found.refused, source } });
        const told = { ...begun.guess, ...toldBy(found.captured, shownSalary) };
        const name = found.url === undefined ? nameOf(source) : hostOf(found.url);
        set({
          captured: found.captured,
          told,
          url: found.url,
          draft: withTold(unread(now.current.draft, begun.draft), told),
          elsewhere: now.current.elsewhere && withTold(unread(now.current.elsewhere, begun.draft), told),
          reading: { state: "read", name },
        });
        if (offered && !now.current.isTouched && isOfAnother(told, offered)) turn(true);
      },
      () => {},
    );
  };
  const start = useRef(() => {
    const { source } = begun;
    const isStopped = capture.draft !== undefined && now.current.reading.state === "reading";
    if (source && (capture.draft === undefined || (isStopped && source.kind !== "address"))) read(source);
    // Nobody reads on where it was left; a page is fetched again when the person says so again.
    else if (isStopped) set({ reading: { state: "unread" } });
  });
  useEffect(() => {
    start.current();
    return () => waiting.current?.abort();
  }, []);
  const result = () => {
    const { draft, captured, told, url } = now.current;
    const before = application && { ...application, salaryText: draftOfApplication(application, shownSalary).salary };
    return fieldsOf(draft, { captured, told, url, at: newContext().at, ...(before ? { before } : {}), locale: i18n.language });
  };
  const save = async () => {
    const drafted = result();
    if ("problem" in drafted) return;
    const adding = application ? fillWithPosting(application, drafted.fields) : addPosting(made, now.current.stage, drafted.fields);
    if (came.kind !== "link") useLanded.setState({ id: application?.id ?? made }, true);
    const outcome = await adding;
    if (outcome === "refused") captureAgain(keepAside(capture, now.current));
    else capture.onAdded?.();
  };
  return {
    ...shown,
    ...{ application, offered },
    made,
    change: (field, text) => set({ draft: { ...now.current.draft, [field]: text }, isTouched: true }),
    choose: (stage) => set({ stage }),
    turn: (isNew) => {
      set({ isTouched: true });
      if (isNew !== now.current.isNew) turn(isNew);
    },
    read,
    stop: () => {
      waiting.current?.abort();
      set({ reading: { state: "unread" } });
    },
    shown: () => now.current,
    result,
    save,
    onAdded: () => capture.onAdded?.(),
  };
}

/** A pasted text gives way to its clean form where nobody changed it since. */
function unread(draft: PostingDraft, begun: PostingDraft): PostingDraft {
  return draft.text === begun.text ? { ...draft, text: "" } : draft;
}

/** The fields of an application that is there, with what was typed or pasted where they are empty; else that alone. */
function beginning(draft: PostingDraft, application: Application | undefined, stage: Stage): ShownPosting {
  const own = application && draftOfApplication(application, shownSalary);
  return {
    ...{ draft: own ? withTold(own, asTold(draft)) : draft, captured: NOTHING, told: {}, url: undefined, reading: { state: "unread" } },
    ...{ stage: application?.stage ?? stage, isNew: application === undefined },
  };
}
