// Contexts of Chromium for apps that run one after another: one is taken again with its process, because a new process compiles all code anew.
import type { BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { sharedChromium } from "./chromium.ts";

/** How most apps are opened; one that is opened otherwise gets a context of its own, which is thrown away. */
const USUAL = {
  colorScheme: "light",
  viewport: { width: 1280, height: 800 },
  hasTouch: false,
  reducedMotion: "reduce",
} as const satisfies BrowserContextOptions;

/** What leaves something in a context that no sweeping takes away. A spec that calls one of these has had the context to itself. */
const LASTING = ["addInitScript", "exposeBinding", "exposeFunction", "grantPermissions", "route", "setGeolocation", "setOffline"] as const;
const LASTING_CLOCK = ["fastForward", "install", "pauseAt", "resume", "runFor", "setFixedTime", "setSystemTime"] as const;

/** A context and a page in it, for one app. */
export interface Lease {
  readonly context: BrowserContext;
  /** From now on no request reaches anything unless a page's own route answers it. */
  refuseRequests(): Promise<void>;
  /** Opens a page of the app. The first finds nothing that Chromium kept for an app before. */
  newPage(): Promise<Page>;
  /** Called before the app's pages go, where that is known: keeps their process for the next app. */
  leaving(): Promise<void>;
  /** Closes every page. */
  end(): Promise<void>;
}

interface Used {
  readonly context: BrowserContext;
  readonly isSpoilt: () => boolean;
  readonly refuseRequests: () => Promise<void>;
  readonly origins: Set<string>;
  keeper?: Page;
}

const swept: Used[] = [];

/** A context as good as new. `isOwn`: it is thrown away afterwards, because it follows a clock, say. */
export async function leaseContext(options: BrowserContextOptions, isOwn: boolean): Promise<Lease> {
  const isUsual = !isOwn && JSON.stringify({ ...USUAL, ...options }) === JSON.stringify(USUAL);
  const used = (isUsual ? swept.pop() : undefined) ?? watched(await (await sharedChromium()).newContext({ ...USUAL, ...options }));
  const { context, origins } = used;
  let isFirst = true;
  let hasEnded = false;
  return {
    context,
    refuseRequests: used.refuseRequests,
    newPage: async () => {
      const page = await context.newPage();
      if (isFirst) await forgetAll(page, origins);
      isFirst = false;
      page.once("domcontentloaded", () => {
        void used.keeper?.close();
        used.keeper = undefined;
      });
      page.on("framenavigated", (frame) => {
        if (/^https?:/.test(frame.url())) origins.add(new URL(frame.url()).origin);
      });
      return page;
    },
    leaving: async () => {
      if (isUsual && !hasEnded && !used.isSpoilt()) await keepProcess(used);
    },
    end: async () => {
      // An app that a spec has closed is closed once more after it, when its context may be another's.
      if (hasEnded) return;
      hasEnded = true;
      if (!isUsual || used.isSpoilt()) return context.close();
      for (const page of context.pages()) if (page !== used.keeper) await page.close();
      swept.push(used);
    },
  };
}

/** Marks the context as spoilt when something is done to it that lasts. */
function watched(context: BrowserContext): Used {
  let isSpoilt = false;
  const watch = <Name extends string>(object: Record<Name, (...given: never[]) => unknown>, names: readonly Name[]) => {
    for (const name of names) {
      const done = object[name].bind(object);
      object[name] = (...given) => {
        isSpoilt = true;
        return done(...given);
      };
    }
  };
  // Told before the watch: a context whose requests are refused serves the next app as well, in which they are refused again.
  const route = context.route.bind(context);
  let refusal: Promise<unknown> | undefined;
  const refuseRequests = async () => {
    refusal ??= route(/.*/, (request) => request.abort());
    await refusal;
  };
  watch(context, LASTING);
  watch(context.clock, LASTING_CLOCK);
  context.once("close", () => {
    isSpoilt = true;
  });
  return { context, isSpoilt: () => isSpoilt, refuseRequests, origins: new Set() };
}

/** Opens an empty page of the app's site, so that its process with all the code it has compiled is there for the next app. */
async function keepProcess(used: Used): Promise<void> {
  const [origin] = used.origins;
  if (!origin) return;
  used.keeper = await used.context.newPage();
  await used.keeper.route(/.*/, (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await used.keeper.goto(origin);
}

/** Empties what Chromium keeps for these origins: storage, databases, caches, service workers, cookies. */
async function forgetAll(page: Page, origins: Set<string>): Promise<void> {
  if (origins.size === 0) return;
  const chromium = await page.context().newCDPSession(page);
  for (const origin of origins) await chromium.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await chromium.detach();
  await page.context().clearCookies();
  origins.clear();
}
