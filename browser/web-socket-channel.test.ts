// The contract over a real WebSocket, through the browser shell's own door.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { WebSocket } from "ws";
import type { Channel } from "#shared/contract/channel.ts";
import { describeContract } from "#shared/contract/contract.test-suite.ts";
import { type Served, serve } from "./serve.ts";

let page: string;
let served: Served;
let admitted: (channel: Channel) => void;

beforeAll(async () => {
  page = mkdtempSync(join(tmpdir(), "perennial-page-"));
  writeFileSync(join(page, "index.html"), "<!doctype html>");
  served = await serve({ folder: { serve: (channel) => admitted(channel) }, page });
});

afterAll(async () => {
  await served.close();
  rmSync(page, { recursive: true });
});

describeContract("a WebSocket", async () => {
  const { origin, host, hash } = new URL(served.newUrl());
  const answer = await fetch(`${origin}/session`, { method: "POST", body: hash.replace("#ticket=", ""), headers: { origin } });
  const { token } = (await answer.json()) as { token: string };
  const ofBackend = new Promise<Channel>((resolve) => {
    admitted = resolve;
  });
  const socket = new WebSocket(`ws://${host}/channel`, ["perennial", token], { origin });
  const ofClient: Channel = {
    send: (text) => socket.send(text),
    onMessage: (listener) => void socket.on("message", (data) => listener(data.toString())),
    onClose: (listener) => void socket.once("close", () => listener()),
  };
  await new Promise((resolve) => socket.once("open", resolve));
  return { ofBackend: await ofBackend, ofClient, cut: () => socket.terminate() };
});
