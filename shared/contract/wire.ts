// The one file that knows birpc: calls and events over a channel.
import { createBirpc } from "birpc";
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Backend, Client } from "./backend.ts";
import type { Channel } from "./channel.ts";

/** What a client may call. */
export const BACKEND_METHODS = [
  ...["open", "commit", "recover", "settle", "saveNow"],
  ...["backups", "backUp", "compare", "restore", "useSecondFolder", "showBackups"],
  ...["upload", "download", "openAttachment", "checkAttachments", "packWhole"],
  ...["copies", "readCopy", "putAwayCopy", "savePdf"],
  "fetchPosting",
  ...["lookForDue", "pauseArrivals", "arrivalsPause", "tryNotification"],
] as readonly (keyof Backend)[];
/** What a client is told. */
export const CLIENT_METHODS = ["committed", "saving", "replaced", "happened", "arrived", "visit"] as const satisfies readonly (keyof Client)[];

/** The other end is gone; what was under way is not known to have been done. */
export class ChannelClosed extends Error {
  constructor() {
    super("The connection was closed.");
  }
}

/** The client's end: gives the backend to call, and calls the client back. */
export function connectToBackend(channel: Channel, client: Client): Backend {
  const rpc = createBirpc<Backend, Client>(only(client, CLIENT_METHODS), optionsFor(channel, CLIENT_METHODS));
  channel.onClose(() => rpc.$close(new ChannelClosed()));
  const ask = <Answer>(question: () => Promise<Answer>) => (rpc.$closed ? Promise.reject(new ChannelClosed()) : question());
  const calls = BACKEND_METHODS.map((name) => [name, (...args: unknown[]) => ask(() => (rpc[name] as (...sent: unknown[]) => Promise<unknown>)(...args))]);
  return Object.fromEntries(calls) as unknown as Backend;
}

/** The backend's end: serves one client and gives what it can be told. */
export function serveClient(channel: Channel, backend: Backend): Client {
  const rpc = createBirpc<Client, Backend>(only(backend, BACKEND_METHODS), optionsFor(channel, BACKEND_METHODS));
  channel.onClose(() => rpc.$close(new ChannelClosed()));
  const tell = (telling: Promise<void>) => void telling.catch(() => {});
  return {
    committed: (event) => tell(rpc.committed.asEvent(event)),
    saving: (saving) => tell(rpc.saving.asEvent(saving)),
    replaced: () => tell(rpc.replaced.asEvent()),
    happened: (event) => tell(rpc.happened.asEvent(event)),
    arrived: (event) => tell(rpc.arrived.asEvent(event)),
    visit: (address) => tell(rpc.visit.asEvent(address)),
  };
}

/** Only the contract's own methods can be called, none that an object inherits. */
function only<Functions extends object>(functions: Functions, names: readonly (keyof Functions)[]): Functions {
  return Object.fromEntries(names.map((name) => [name, (functions[name] as (...args: unknown[]) => unknown).bind(functions)])) as unknown as Functions;
}

function optionsFor(channel: Channel, names: readonly string[]) {
  return {
    post: (text: string) => channel.send(text),
    on: (listener: (text: string) => void) => channel.onMessage(listener),
    serialize: pack,
    deserialize: unpack,
    timeout: -1,
    // Unknown and inherited names get no function, so birpc answers with an error.
    resolver: (name: string, resolved: (...args: unknown[]) => unknown) => (names.includes(name) && typeof resolved === "function" ? resolved : undefined),
  };
}

/** Envelopes whose JSON was made elsewhere, such as in a worker beside the page, where it holds nobody up. */
const texts = new WeakMap<Envelope, string>();

/** Has an envelope sent as this text, which must be its JSON, instead of being written anew. */
export function sendAs(envelope: Envelope, text: string): void {
  texts.set(envelope, text);
}

/** A message as text. The document inside an answer goes behind the first line as it is, so that it is not escaped and parsed twice; so does an envelope that has its text. */
function pack(message: { r?: { text?: unknown }; e?: unknown; a?: readonly unknown[] }): string {
  if (message.e instanceof Error) return JSON.stringify({ ...message, e: { message: message.e.message } });
  const ready = texts.get(message.a?.[0] as Envelope);
  if (ready !== undefined) return `${JSON.stringify({ ...message, a: [null] })}\n${ready}`;
  const text = message.r?.text;
  if (typeof text !== "string") return JSON.stringify(message);
  return `${JSON.stringify({ ...message, r: { ...message.r, text: undefined } })}\n${text}`;
}

/** The message of a text. Birpc would end the program over one that is none, so such a text becomes an answer that nobody waits for. */
function unpack(packed: string): unknown {
  const end = packed.indexOf("\n");
  try {
    const message = JSON.parse(end < 0 ? packed : packed.slice(0, end));
    if (end >= 0) {
      if (message.a) message.a[0] = JSON.parse(packed.slice(end + 1));
      else message.r.text = packed.slice(end + 1);
    }
    if (message.e) message.e = new Error(String(message.e.message));
    return message ?? {};
  } catch {
    return {};
  }
}
