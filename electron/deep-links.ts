// Links of `perennial:` that the system hands over: with the first start, with a later one, or, on macOS, at any time.
import { resolve } from "node:path";
import { app } from "electron";
import { DEEP_LINK_SCHEME, isDeepLink, readDeepLink } from "#shared/formats/deep-link.ts";

/** The place that the arguments of a start ask for, as a hash address; empty where they name none. */
export function placeAskedFor(argv: readonly string[]): string {
  const link = argv.find(isDeepLink);
  return (link !== undefined && readDeepLink(link)) || "";
}

/** Calls back with the place of each link that macOS hands over; before the app is ready, since the first comes that early. */
export function onLinkOpened(opened: (place: string) => void): void {
  app.on("open-url", (event, link) => {
    event.preventDefault();
    const place = readDeepLink(link);
    if (place !== undefined) opened(place);
  });
}

/**
 * Has the system open such links with this app. What is installed says so by itself on macOS and Linux (electron-builder.yml); Windows, and an app that is not
 * installed, are told at each start. `--` ends the options, so that a link is never taken for one.
 */
export function claimLinks({ isPackaged, argv }: { readonly isPackaged: boolean; readonly argv: readonly string[] }): void {
  const [, main = "."] = argv;
  app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME, process.execPath, isPackaged ? ["--"] : [resolve(main), "--"]);
}
