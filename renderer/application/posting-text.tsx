// The text of a posting as it is read: its paragraphs and its lists, and never anything but text.
import styles from "./panel.module.css";
import { postingParts } from "./posting-parts.ts";

export function PostingText({ text }: { readonly text: string }) {
  return (
    <div className={styles.read} dir="auto">
      {postingParts(text).map((part, place) =>
        part.kind === "list" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have nothing but their place.
          <ul key={place}>
            {part.points.map((point, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <li key={at}>{point}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <p key={place}>{part.text}</p>
        ),
      )}
    </div>
  );
}
