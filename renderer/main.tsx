// Where the page begins: the document is asked for, and the window is drawn with it.
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/page.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { start } from "./document/session.ts";
import { listenForKeys } from "./ui/action.ts";
import { keepFromStrayFiles } from "./ui/stray-files.ts";

/** How long the window waits for its document before it is drawn without one, in ms; less than a person notices. */
const PATIENCE_MS = 300;

/** The faces of the first view: laid out in them at once, nothing is laid out twice or in a face that is then taken away. */
const FACES = ['1em "Nunito Sans Variable"', '1em "Source Serif 4 Variable"'];

listenForKeys();
keepFromStrayFiles();
await Promise.race([Promise.all([start(), ...FACES.map((face) => document.fonts.load(face))]), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
createRoot(document.getElementById("root") as HTMLElement).render(<App />);
