// The bookmarklet: how it comes into a browser, and what it does there.
export const bookmarklet = {
  copied: "Copied. Make a new bookmark in your browser, and paste it where the address goes.",
  copy: "Copy the bookmarklet",
  link: "Add to Perennial",
  name: "From your browser",
  notCopied: "The bookmarklet could not be copied here. Drag it to your bookmarks instead.",
  says: "Drag “Add to Perennial” to the bookmarks bar of your browser, or copy it and paste it as the address of a new bookmark. Press it on a posting: what the page says of the job, or the part that you selected, comes here to be looked through. Nothing is added before you say so, and nothing is sent anywhere else.",
  saysBrowser: "It brings the page to the tab in which Perennial is open at {{host}}. Should Perennial be at another address one day, take it from here again.",
  saysDesktop:
    "It opens this window. Your browser may ask once whether it may. On Windows such a link bears about 2,000 characters; of a longer posting, “Read the page” brings the rest.",
} as const;
