// The page's end of the browser shell: a one-time ticket is traded for a token, and the token opens the WebSocket.
import type { Channel } from "#shared/contract/channel.ts";

/** This page may not talk to the backend: it was opened without a ticket, or the ticket was used or is too old. */
export class NotAdmitted extends Error {}

const TOKEN = "perennial-token";
const PROTOCOL = "perennial";

/** Opens the channel; rejects with `NotAdmitted`, or with an error when nothing answers at this address any more. */
export async function browserChannel(): Promise<Channel> {
  const ticket = takeTicket();
  if (ticket !== null) {
    const answer = await fetch("/session", { method: "POST", body: ticket });
    if (answer.ok) sessionStorage.setItem(TOKEN, (await answer.json()).token);
  }
  const token = sessionStorage.getItem(TOKEN);
  if (token === null) throw new NotAdmitted();
  const socket = new WebSocket(`ws://${location.host}/channel`, [PROTOCOL, token]);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve(), { once: true });
    socket.addEventListener("error", () => void refusedOrGone().then(reject), { once: true });
  });
  return {
    send: (text) => socket.send(text),
    onMessage: (listener) => socket.addEventListener("message", ({ data }) => listener(String(data))),
    onClose: (listener) => socket.addEventListener("close", () => listener(), { once: true }),
  };
}

/** Calls back once the person opens an address with a new ticket in this tab, which loads nothing anew. */
export function onNewTicket(came: () => void): void {
  const look = () => {
    if (ticketInAddress() === null) return;
    removeEventListener("hashchange", look);
    came();
  };
  addEventListener("hashchange", look);
}

function ticketInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get("ticket");
}

/** Takes the ticket out of the address, so that it is neither kept in the history nor traded twice. */
function takeTicket(): string | null {
  const ticket = ticketInAddress();
  if (ticket !== null) history.replaceState(null, "", `${location.pathname}#/board`);
  return ticket;
}

/** A refused upgrade looks like any lost connection to a page; whether the server answers at all tells them apart. */
async function refusedOrGone(): Promise<Error> {
  const answers = await fetch("/", { method: "GET" }).then(
    ({ ok }) => ok,
    () => false,
  );
  return answers ? new NotAdmitted() : new Error("The connection was closed.");
}
