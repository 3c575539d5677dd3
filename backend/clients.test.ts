// What pages are told that were not there yet when it happened.
import { beforeEach, expect, test, vi } from "vitest";
import type { Client } from "#shared/contract/backend.ts";
import type { Arrived, ArrivedThing } from "#shared/model/arrived.ts";
import { ClientPlace, Clients } from "./clients.ts";

const reminder = (id: string, due: string): ArrivedThing => ({ id, of: "reminder", due, application: "a" });
const one = (thing: ArrivedThing): Arrived => ({ things: [thing], digest: false });
const client = () => ({ arrived: vi.fn(), visit: vi.fn() });
let clients: Clients;

/** A page that connects, and opens the document. */
function opens() {
  const page = client();
  const place = new ClientPlace();
  clients.add(place, page as unknown as Client);
  clients.catchUp(place);
  return page;
}

beforeEach(() => {
  clients = new Clients();
});

test("what was announced without a page is told to the first that opens, as one and each thing once", () => {
  for (const thing of [reminder("r", "2026-03-02T10:00"), reminder("s", "2026-03-02T11:00"), reminder("r", "2026-03-02T12:00")]) clients.arrived(one(thing));
  const page = opens();
  expect(page.arrived.mock.calls).toEqual([[{ things: [reminder("r", "2026-03-02T12:00"), reminder("s", "2026-03-02T11:00")], digest: true }]]);
  expect(opens().arrived).not.toHaveBeenCalled();
});

test("what arrives while a page is there is told to it, and not again to the next", () => {
  const page = opens();
  clients.arrived(one(reminder("r", "2026-03-02T10:00")));
  expect(page.arrived).toHaveBeenCalledExactlyOnceWith(one(reminder("r", "2026-03-02T10:00")));
  expect(opens().arrived).not.toHaveBeenCalled();
});

test("a page that is on its way is sent to the last place that was asked for", () => {
  clients.visit("#/people/ines");
  clients.visit("#/today");
  const page = opens();
  expect(page.visit).toHaveBeenCalledExactlyOnceWith("#/today");
  clients.visit("#/board");
  expect(page.visit).toHaveBeenLastCalledWith("#/board");
  expect(opens().visit).not.toHaveBeenCalled();
});
