// What every channel must carry: one suite that each shell runs over its own two ends.
import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from "vitest";
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Backend, Client, Committed, Opened, Outcome } from "./backend.ts";
import type { Channel } from "./channel.ts";
import { BACKEND_METHODS, ChannelClosed, CLIENT_METHODS, connectToBackend, sendAs, serveClient } from "./wire.ts";

/** Two connected ends, and a way to cut them apart. */
export interface Ends {
  readonly ofBackend: Channel;
  readonly ofClient: Channel;
  cut(): void;
}

const envelope = { id: "e1", at: "2026-03-01T09:00:00Z", today: "2026-03-01", intent: { type: "application.remove", ids: ["a1"] } } as const;

type Mocked<Side> = { [Name in keyof Side]: Side[Name] extends (...args: infer Args) => infer Answer ? Mock<(...args: Args) => Answer> : never };

function mocked<Side>(names: readonly (keyof Side)[]): Mocked<Side> {
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as Mocked<Side>;
}

/** Runs the contract over the ends that `connect` gives; each test gets its own two. */
export function describeContract(name: string, connect: () => Promise<Ends>): void {
  describe(`the contract over ${name}`, () => {
    let ends: Ends;
    const backend = mocked<Backend>(BACKEND_METHODS);
    const client = mocked<Client>(CLIENT_METHODS);

    beforeEach(async () => {
      vi.resetAllMocks();
      ends = await connect();
    });
    afterEach(() => ends.cut());

    const joined = () => ({ tell: serveClient(ends.ofBackend, backend), ask: connectToBackend(ends.ofClient, client) });

    test("the document's text arrives as it was sent", async () => {
      const text = `{\n  "note": "Grüße, 次の春 🌱",\r\n  "quoted": "\\"\\n\\u2028"\n}\n${"0123456789\n".repeat(1_000_000)}`;
      const opened: Opened = {
        kind: "document",
        text,
        revision: 7,
        access: { mode: "writable" },
        saving: { state: "saved" },
        folder: "/home/a person",
        notices: [],
      };
      backend.open.mockResolvedValue(opened);

      expect(await joined().ask.open()).toEqual(opened);
    });

    test("an empty text is a text", async () => {
      const opened = { kind: "document", text: "" } as Opened;
      backend.open.mockResolvedValue(opened);

      expect(await joined().ask.open()).toEqual(opened);
    });

    test("an envelope whose text is ready is sent as that text", async () => {
      backend.commit.mockResolvedValue({ kind: "committed", revision: 3 });
      const { ask } = joined();
      const sent: Envelope = { ...envelope, intent: { type: "application.remove", ids: ["a1"] } };
      const written = { ...envelope, intent: { ...envelope.intent, ids: ["zwei\nZeilen"] } };
      sendAs(sent, JSON.stringify(written));

      expect(await ask.commit(sent)).toEqual({ kind: "committed", revision: 3 });
      expect(backend.commit).toHaveBeenLastCalledWith(written);
    });

    test("every question arrives with its arguments, every answer with its values", async () => {
      const { ask } = joined();
      const outcomes: Outcome[] = [
        { kind: "committed", revision: 8 },
        { kind: "refused", why: { key: "refusal.applicationGone" } },
        { kind: "unsaved", why: { key: "refusal.tooLong", values: { limit: 300 } } },
      ];
      for (const outcome of outcomes) {
        backend.commit.mockResolvedValueOnce(outcome);
        expect(await ask.commit(envelope as never)).toEqual(outcome);
      }
      const recovery = { kind: "recovery", why: { key: "refusal.readOnly" }, candidates: [], folder: "/f" } as Opened;
      backend.recover.mockResolvedValue(recovery);
      backend.settle.mockResolvedValue(recovery);
      backend.saveNow.mockResolvedValue({ state: "saved" });

      expect(await ask.recover(null)).toEqual(recovery);
      expect(await ask.settle("theirs")).toEqual(recovery);
      expect(await ask.saveNow()).toEqual({ state: "saved" });
      expect(backend.commit.mock.calls).toEqual([[envelope], [envelope], [envelope]]);
      expect(backend.recover).toHaveBeenCalledExactlyOnceWith(null);
      expect(backend.settle).toHaveBeenCalledExactlyOnceWith("theirs");
    });

    test("every other question reaches its own method, with all it was asked with", async () => {
      const { ask } = joined();
      for (const name of BACKEND_METHODS) {
        (backend[name] as Mock).mockResolvedValue({ answers: name });
        expect(await (ask[name] as (...args: unknown[]) => Promise<unknown>)({ asks: name }, 7)).toEqual({ answers: name });
        expect(backend[name]).toHaveBeenCalledExactlyOnceWith({ asks: name }, 7);
      }
    });

    test("a later answer may come first", async () => {
      const { ask } = joined();
      const first = promised<Outcome>();
      backend.commit.mockReturnValueOnce(first.promise).mockResolvedValueOnce({ kind: "committed", revision: 2 });
      const slow = ask.commit(envelope as never);

      expect(await ask.commit(envelope as never)).toEqual({ kind: "committed", revision: 2 });
      first.resolve({ kind: "committed", revision: 1 });
      expect(await slow).toEqual({ kind: "committed", revision: 1 });
    });

    test("events arrive once each and in order, between answers too", async () => {
      const { tell, ask } = joined();
      backend.saveNow.mockResolvedValue({ state: "saved" });
      const sent: Committed[] = Array.from({ length: 500 }, (_, revision) => ({ id: `e${revision}`, revision }));
      for (const event of sent) {
        tell.committed(event);
        if (event.revision % 100 === 0) await ask.saveNow();
      }
      tell.saving({ state: "unsaved", why: { key: "refusal.readOnly" } });
      tell.happened({ said: { key: "refusal.readOnly" }, undo: "0001.json" });
      tell.replaced();

      await vi.waitFor(() => expect(client.replaced).toHaveBeenCalledOnce());
      expect(client.committed.mock.calls.map(([event]) => event)).toEqual(sent);
      expect(client.saving).toHaveBeenCalledExactlyOnceWith({ state: "unsaved", why: { key: "refusal.readOnly" } });
      expect(client.happened).toHaveBeenCalledExactlyOnceWith({ said: { key: "refusal.readOnly" }, undo: "0001.json" });
    });

    test("an error arrives as an error with its message", async () => {
      backend.open.mockRejectedValue(new TypeError("a bug in the backend"));

      await expect(joined().ask.open()).rejects.toThrow(new Error("a bug in the backend"));
    });

    test.each(["toString", "constructor", "__proto__", "hasOwnProperty", "valueOf", "then", "committed", "$call", "$close", "", 1, null])(
      "there is no way to call %j",
      async (method) => {
        serveClient(ends.ofBackend, backend);
        const answer = nextMessage(ends.ofClient);
        ends.ofClient.send(JSON.stringify({ t: "q", i: "1", m: method, a: [] }));

        expect(JSON.parse(await answer)).toMatchObject({ t: "s", i: "1", e: { message: expect.stringContaining("not found") } });
        for (const asked of Object.values(backend)) expect(asked).not.toHaveBeenCalled();
      },
    );

    test("what is no message is passed over", async () => {
      const { ask } = joined();
      backend.saveNow.mockResolvedValue({ state: "saved" });
      for (const text of [
        "",
        "null",
        "0",
        "[]",
        "{",
        "\n",
        "1\n2",
        '{"t":"q"}',
        '{"t":"s","i":"none","r":1}',
        '{"t":"q","m":"open","a":7}',
        '{"e":null}\n{}',
      ]) {
        ends.ofClient.send(text);
        ends.ofBackend.send(text);
      }

      expect(await ask.saveNow()).toEqual({ state: "saved" });
    });

    test("a cut rejects what is under way and what comes after; it does not say that it was done", async () => {
      const { tell, ask } = joined();
      backend.commit.mockReturnValue(new Promise(() => {}));
      const pending = [ask.commit(envelope as never), ask.commit(envelope as never)].map((commit) => commit.catch((error: unknown) => error));
      await vi.waitFor(() => expect(backend.commit).toHaveBeenCalledTimes(2));
      ends.cut();

      for (const error of await Promise.all(pending)) expect(error).toBeInstanceOf(ChannelClosed);
      await expect(ask.saveNow()).rejects.toThrow(ChannelClosed);
      tell.replaced();
    });

    test("an answer that comes after the cut hurts nobody", async () => {
      const { ask } = joined();
      const late = promised<Outcome>();
      backend.commit.mockReturnValue(late.promise);
      const pending = ask.commit(envelope as never).catch((error: unknown) => error);
      await vi.waitFor(() => expect(backend.commit).toHaveBeenCalledOnce());
      const gone = new Promise<void>((resolve) => ends.ofBackend.onClose(resolve));
      ends.cut();
      await gone;
      late.resolve({ kind: "committed", revision: 1 });

      expect(await pending).toBeInstanceOf(ChannelClosed);
    });
  });
}

function promised<Value>(): { readonly promise: Promise<Value>; resolve(value: Value): void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value) => resolve(value) };
}

function nextMessage(channel: Channel): Promise<string> {
  return new Promise((resolve) => channel.onMessage(resolve));
}
