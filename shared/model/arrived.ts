// What is told of when it is due. Whoever tells it holds the document and finds the words there.
import type { Id } from "./id.ts";

/** One due thing that is told of now. */
export interface ArrivedThing {
  /** The id of its arrival: the reminder's, the person's, or `roundArrivalId`. */
  readonly id: Id;
  readonly of: "reminder" | "round" | "person";
  /** As it is written: a day, or a wall-clock time. */
  readonly due: string;
  /** Of a reminder or round: the application it is on. */
  readonly application?: Id;
  /** Of a person, or of a reminder on one. */
  readonly person?: Id;
  /** Of a round: its entry in the timeline, and how many minutes ahead of it this is. */
  readonly round?: Id;
  readonly lead?: number;
}

/** What arrived. */
export interface Arrived {
  /** The most important and newest first; never empty. */
  readonly things: readonly ArrivedThing[];
  /** They waited while the app was closed, the computer slept or it was quiet: they are told as one. */
  readonly digest: boolean;
}
