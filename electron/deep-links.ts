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

export interface LinkNeeds {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** The arguments of this start, the program's own first. */
  readonly argv: readonly string[];
}

/**
 * Has the system open such links with this app. macOS and Linux know of them by what is installed (electron-builder.yml), and nothing can be told them of an app that
 * is not; Windows is told the program, and `--`, which ends its options, so that a link is never taken for one.
 */
export function claimLinks({ platform, isPackaged, argv }: LinkNeeds): void {
  if (isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME, process.execPath, ["--"]);
  else if (platform === "win32") app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME, process.execPath, [resolve(argv[1] ?? "."), "--"]);
}
