// Moving cards to a stage, from wherever that is asked for, and what a stage asks in return.
import type { Intent } from "#shared/commands/envelope.ts";
import type { Outcome } from "#shared/contract/backend.ts";
import type { Id } from "#shared/model/id.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { type Asked, ask } from "./asked.ts";
import { useDocument } from "./document-store.ts";
import { act, type Telling } from "./session.ts";

type Move = Extract<Intent, { type: "application.move" }>;

interface Moving {
  readonly people?: readonly Id[];
  readonly deed?: string;
}

/**
 * Moves cards and tells it. One that lands in Rejected asks for its debrief; several are offered to be debriefed one by one from
 * Today. One that comes back from there asks who and how; `people` are those it is known to come back through, and `deed` that
 * of what was done with it before.
 */
export function move(intent: Move, { people, deed = crypto.randomUUID() }: Moving = {}): Promise<Outcome> {
  const { ids, stage } = intent;
  const { applications } = useDocument.getState().document;
  const arriving = ids.filter((id) => applications.get(id)?.stage !== stage);
  const comingBack = arriving.filter((id) => applications.get(id)?.stage === "rejected");
  const values = { stage: say({ key: `board.stage.${stage}` }), count: ids.length };
  const said: Said = arriving.length === 0 ? { key: "board.movedWithin", values } : { key: "board.movedTo", values };
  const moved = act(intent, said, { deed, ...(stage === "rejected" && arriving.length > 1 ? { offer: debriefLater(arriving, deed) } : {}) });
  const [only] = arriving;
  if (only !== undefined && arriving.length === 1 && applicationIn(only, stage)) {
    const askOf = (asked: Asked) => onceShown(() => applicationIn(only, stage) && ask(asked));
    if (stage === "rejected") askOf({ kind: "debrief", application: only, deed });
    if (stage === "reconnected" && comingBack.length === 1) askOf({ kind: "reconnect", application: only, deed, ...(people ? { people } : {}) });
  }
  return moved;
}

/** Runs when what was done is on screen: drawing a question must not hold up the card on its way to its place. */
function onceShown(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** Moves one application on top of a stage. */
export function moveToTop(id: Id, stage: Move["stage"], options?: Moving): Promise<Outcome> {
  const before = useDocument.getState().board[stage].find((other) => other.id !== id)?.id ?? null;
  return move({ type: "application.move", ids: [id], stage, before }, options);
}

function applicationIn(id: Id, stage: Move["stage"]): boolean {
  return useDocument.getState().document.applications.get(id)?.stage === stage;
}

/** One line that offers the debriefs of several; they wait in Today, where each can be written or let go of. */
function debriefLater(ids: readonly Id[], deed: string): Telling["offer"] {
  return {
    said: { key: "debrief.oneByOne" },
    run: () => {
      const { applications } = useDocument.getState().document;
      const debriefs = ids.flatMap((application) => {
        const rejection = applications.get(application)?.timeline.findLast((entry) => entry.kind === "move");
        return rejection?.kind === "move" && rejection.to === "rejected" ? [{ id: crypto.randomUUID(), application, move: rejection.id }] : [];
      });
      if (debriefs.length > 0) void act({ type: "debrief.postpone", debriefs }, undefined, { deed });
      location.hash = "#/today";
    },
  };
}
