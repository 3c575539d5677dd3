// Who may talk to the backend: a one-time ticket is traded for a session token, and the token is shown at the channel's door.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { guessLimit } from "./guess-limit.ts";

const TICKET_LIFE_MS = 30_000;

/** What became of a try: the way is open, the key is wrong or used up, or too many wrong ones came before (try again after `waitMs`). */
type Verdict<Granted> = ({ readonly kind: "granted" } & Granted) | { readonly kind: "wrong" } | { readonly kind: "wait"; readonly waitMs: number };

export interface Admission {
  /** A new ticket, good for one trade within 30 seconds. */
  issue(): string;
  /** Trades a ticket for a session token, which is good until the shell ends. */
  trade(ticket: string): Verdict<{ readonly token: string }>;
  /** Whether this is the token of a session. */
  check(token: string): Verdict<unknown>;
}

/** `now` gives milliseconds of a clock that never goes back. Keys are kept as digests only and compared in constant time. */
export function admission(now: () => number): Admission {
  const tickets: { readonly digest: Buffer; readonly until: number; spent: boolean }[] = [];
  const sessions: Buffer[] = [];
  const ticketLimit = guessLimit(now);
  const tokenLimit = guessLimit(now);
  return {
    issue: () => {
      const ticket = newKey();
      tickets.push({ digest: digestOf(ticket), until: now() + TICKET_LIFE_MS, spent: false });
      return ticket;
    },
    trade: (shown) => {
      const waitMs = ticketLimit.wait();
      if (waitMs > 0) return { kind: "wait", waitMs };
      const digest = digestOf(shown);
      const [ticket] = tickets.filter((known) => timingSafeEqual(known.digest, digest));
      if (!ticket) ticketLimit.wrong(digest.toString("hex"));
      if (!ticket || ticket.spent || now() > ticket.until) return { kind: "wrong" };
      ticket.spent = true;
      ticketLimit.right();
      const token = newKey();
      sessions.push(digestOf(token));
      return { kind: "granted", token };
    },
    check: (shown) => {
      const waitMs = tokenLimit.wait();
      if (waitMs > 0) return { kind: "wait", waitMs };
      const digest = digestOf(shown);
      const [known] = sessions.filter((session) => timingSafeEqual(session, digest));
      if (known) tokenLimit.right();
      else tokenLimit.wrong(digest.toString("hex"));
      return { kind: known ? "granted" : "wrong" };
    },
  };
}

/** 256 random bits in letters that need no escaping in an address or a header. */
function newKey(): string {
  return randomBytes(32).toString("base64url");
}

function digestOf(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
