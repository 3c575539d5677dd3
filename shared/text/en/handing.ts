// The tab that brings a posting from a browser to the tab in which Perennial is open.
export const handing = {
  alone: "Perennial is not open in this browser",
  aloneSays:
    "Open it in another tab, and this posting goes there by itself. Keep this tab until then. Where Perennial runs in a terminal, press Enter there for its address; else start it again.",
  asking: "Looking for Perennial",
  askingSays: "One moment.",
  close: "Close this tab",
  handed: "It is in Perennial now",
  handedSays: "Look through it there, then add it. You can close this tab; it closes by itself where your browser lets it.",
  nothing: "There is nothing to add here",
  nothingSays: "This address brings a posting from the bookmarklet in Settings. It was handed over already, or it holds none.",
} as const;
