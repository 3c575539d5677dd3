// Where the page begins: the document is asked for while the first frame is drawn.
import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/page.css";
import { createRoot } from "react-dom/client";
import { initReactI18next } from "react-i18next";
import { i18n } from "#shared/text/say.ts";
import { App } from "./app.tsx";
import { start } from "./document/session.ts";
import { listenForKeys } from "./ui/action.ts";

void start();
initReactI18next.init(i18n);
listenForKeys();
createRoot(document.getElementById("root") as HTMLElement).render(<App />);
