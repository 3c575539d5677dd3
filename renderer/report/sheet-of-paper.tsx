// The report as it will be on paper, in a tree of its own, so that neither the page's style nor its dark colours reach it.
import { useLayoutEffect, useRef } from "react";
import type { Markup } from "#shared/formats/report/markup.ts";
import { REPORT_STYLE } from "#shared/formats/report/report-style.ts";

/** On screen it is a sheet with its margins, which on paper are the page's. */
const SHEET_STYLE = `
:host { display: block; color-scheme: light; }
@media screen { .report { padding: 48px; border: 1px solid rgb(35 39 31 / 14%); border-radius: 4px; } }
`;

/** Draws the report; `label` names it to assistive technology. */
export function SheetOfPaper({ part, label }: { readonly part: Markup; readonly label: string }) {
  const host = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? withStyle(element.attachShadow({ mode: "open" }));
    // Every text in it was escaped, and a parsed document runs nothing.
    root.replaceChildren(...new DOMParser().parseFromString(part.html, "text/html").body.childNodes);
  }, [part]);
  return <section ref={host} aria-label={label} data-report="" />;
}

/** A style that is made by the page itself is no inline style to its content policy. */
function withStyle(root: ShadowRoot): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(REPORT_STYLE + SHEET_STYLE);
  root.adoptedStyleSheets = [sheet];
  return root;
}
