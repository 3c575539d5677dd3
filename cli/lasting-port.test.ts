// The same folder is served on the same port, as far as that is free.
import { expect, test } from "vitest";
import { CannotServe, type Served } from "#browser/serve.ts";
import { lastingPort, serveOnLastingPort } from "./lasting-port.ts";

const served = {} as Served;

test("a folder has one port, however its path is written, and another folder most likely another", () => {
  expect(lastingPort("/home/ada/search/../search")).toBe(lastingPort("/home/ada/search"));
  const ports = Array.from({ length: 200 }, (_, at) => lastingPort(`/home/ada/search-${at}`));
  expect(new Set(ports).size).toBeGreaterThan(180);
  expect(ports.every((port) => port >= 21_000 && port < 29_000)).toBe(true);
});

test("where another program has the port, any free one serves", async () => {
  const tried: number[] = [];
  const serveOn = async (port: number) => {
    tried.push(port);
    if (port !== 0) throw new CannotServe({ key: "shell.portTaken", values: { port } });
    return served;
  };
  expect(await serveOnLastingPort("/home/ada/search", serveOn)).toBe(served);
  expect(tried).toEqual([lastingPort("/home/ada/search"), 0]);
});
