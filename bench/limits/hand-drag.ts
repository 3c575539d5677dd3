// The limit for dragging: pointer events and two transforms written by hand, over the cards of the same document that fit the window.
export {};

interface Line {
  readonly company: string;
  readonly role: string;
  readonly stage: string;
  readonly tags: readonly string[];
}

const CARD_PX = 100;
const STAGES = ["applied", "interviewed", "rejected", "reconnected", "offered"];
const { data } = JSON.parse(await (await fetch("/document")).text()) as { data: { applications: Line[] } };
const columns = STAGES.map((stage) => {
  const section = document.createElement("section");
  const lines = data.applications.filter((line) => line.stage === stage);
  for (const { company, role, tags } of lines.slice(0, Math.ceil(innerHeight / CARD_PX) + 2)) {
    const card = document.createElement("article");
    for (const text of [company, role, tags.join(" ")]) card.appendChild(document.createElement("div")).textContent = text;
    section.append(card);
  }
  const rest = document.createElement("div");
  rest.style.height = `${Math.max(0, lines.length * CARD_PX - section.childElementCount * CARD_PX)}px`;
  section.append(rest);
  document.body.append(section);
  return section;
});

const line = document.createElement("div");
line.id = "line";
let overlay: HTMLElement | undefined;
let from = { x: 0, y: 0 };

addEventListener("pointerdown", (event) => {
  const card = (event.target as HTMLElement).closest("article");
  if (!card) return;
  const box = card.getBoundingClientRect();
  from = { x: event.clientX - box.x, y: event.clientY - box.y };
  overlay = card.cloneNode(true) as HTMLElement;
  overlay.id = "overlay";
  document.body.append(overlay, line);
});

addEventListener("pointermove", (event) => {
  if (!overlay) return;
  overlay.style.transform = `translate(${event.clientX - from.x}px, ${event.clientY - from.y}px)`;
  const at = Math.min(columns.length - 1, Math.max(0, Math.floor((event.clientX / innerWidth) * columns.length)));
  const column = columns[at] as HTMLElement;
  const row = Math.round((event.clientY + column.scrollTop) / CARD_PX);
  line.style.transform = `translate(${(at * innerWidth) / columns.length}px, ${row * CARD_PX - column.scrollTop}px)`;
});

addEventListener("pointerup", () => {
  overlay?.remove();
  line.remove();
  overlay = undefined;
});
