// While the report is open, printing the window prints the report alone, on the right paper.
import { useEffect } from "react";
import type { Paper } from "#shared/formats/report/paper.ts";
import { pageStyle } from "#shared/formats/report/report-style.ts";

/** Whatever holds the report goes with its paper, and all else is left out. */
const ONLY_REPORT = `
@media print {
  :root { color-scheme: light !important; background: #fff !important; }
  :root :has([data-report]) { display: block !important; position: static !important; width: auto !important; max-width: none !important; height: auto !important;
    min-height: 0 !important; margin: 0 !important; padding: 0 !important; overflow: visible !important; background: #fff !important; }
  body :not(:has([data-report]), [data-report]) { display: none !important; }
}
`;

/** Lays the style of paper over the page as long as the component stands. */
export function usePaper(paper: Paper): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageStyle(paper) + ONLY_REPORT);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [paper]);
}
