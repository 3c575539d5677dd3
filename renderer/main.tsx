// Where the page begins: the document is asked for, and the window is drawn with it.
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/page.css";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { HANDING_PATH } from "#shared/formats/handed-page.ts";
import { App } from "./app.tsx";
import { hasOwnWindow } from "./document/connection.ts";
import { receiveHanded } from "./document/handed-over.ts";
import { start } from "./document/session.ts";
import { listenForKeys } from "./ui/action.ts";
import { showTheme } from "./ui/color-scheme.ts";
import { keepFromStrayFiles } from "./ui/stray-files.ts";

/** How long the window waits for its document before it is drawn without one, in ms; less than a person notices. */
const PATIENCE_MS = 300;

/** The faces of the first view: laid out in them at once, nothing is laid out twice or in a face that is then taken away. */
const FACES = ['1em "Nunito Sans Variable"', '1em "Source Serif 4 Variable"'];

// Not awaited: what is fetched for it waits for this module itself.
if (location.pathname === HANDING_PATH) void handOver();
else await begin();

async function begin(): Promise<void> {
  listenForKeys();
  keepFromStrayFiles();
  if (!hasOwnWindow()) receiveHanded();
  await Promise.race([Promise.all([start(), fonts()]), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  draw(<App />);
}

/** Here no document is asked for: the tab brings a page of another site to the one in which Perennial is open. */
async function handOver(): Promise<void> {
  showTheme("system");
  const [{ HandOverPage }] = await Promise.all([import("./handing/hand-over-page.tsx"), fonts()]);
  draw(<HandOverPage />);
}

function fonts(): Promise<unknown> {
  return Promise.all(FACES.map((face) => document.fonts.load(face)));
}

function draw(page: ReactNode): void {
  createRoot(document.getElementById("root") as HTMLElement).render(page);
}
