// The bookmarklet: how it comes into a browser, and what it does there.
export const bookmarklet = {
  copied: "Copied. Make a new bookmark in your browser, and paste it where the address goes.",
  copy: "Copy the bookmarklet",
  link: "Add to Perennial",
  name: "From your browser",
  notCopied: "The bookmarklet could not be copied here. Drag it to your bookmarks instead.",
  says: "Drag “Add to Perennial” to the bookmarks of your browser, or copy it into a new bookmark. Pressed on a posting, it brings what the page says of the job, or what you selected there, to be looked through here. Nothing is added before you say so.",
  saysBrowser: "It leads to {{host}}; should Perennial be elsewhere one day, take it from here again.",
  saysDesktop: "Your browser may ask whether it may open Perennial. On Windows a long posting comes shortened; “Read the page” brings the rest.",
} as const;
