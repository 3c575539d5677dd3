// The limit for opening: React and a virtualised list of plain text, over the same document.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { createRoot } from "react-dom/client";

interface Line {
  readonly company: string;
  readonly role: string;
}

function List({ lines }: { lines: readonly Line[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => 24, overscan: 4 });
  return (
    <div ref={scroller} style={{ height: "100vh", overflow: "auto" }}>
      <div style={{ height: list.getTotalSize(), position: "relative" }}>
        {list.getVirtualItems().map(({ key, index, start }) => (
          <article key={key} style={{ position: "absolute", transform: `translateY(${start}px)` }}>
            {lines[index]?.role} at {lines[index]?.company}
          </article>
        ))}
      </div>
    </div>
  );
}

const text = await (await fetch("/document")).text();
performance.mark("document-arrived");
const { data } = JSON.parse(text);
performance.mark("document-read");
createRoot(document.getElementById("root") as HTMLElement).render(<List lines={data.applications} />);
