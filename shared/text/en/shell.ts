// Words of the shells: window, menus, addresses and start.
export const shell = {
  notFound: "There is nothing at this address. Your applications are safe.",
  pageMissing: "Perennial's page is not built yet. Run npm run build, then start again. Your applications are safe.",
  portForbidden: "Port {{port}} is kept for the system, so Perennial did not start. Choose one above 1023, or none. Your applications are safe.",
  portTaken: "Port {{port}} is in use by another program, so Perennial did not start. Choose another one, or none. Your applications are safe.",
  requestRefused: "This request did not come from Perennial's own page, so it was not answered. Nothing was read or changed.",
  ticketSpent:
    "This address was used already or is older than 30 seconds. Nothing was changed. Press Enter in the terminal where Perennial runs to get a new one.",
  tooManyTries: "Too many wrong tries. Nothing was changed. Wait {{seconds}} s, then try again.",
} as const;
