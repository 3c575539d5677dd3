// Drives Chromium for the double of Electron: opens its windows as pages, answers their requests from the main process, carries their messages.
import type { ChildProcess } from "node:child_process";
import type { BrowserContext, Page, Request, Route } from "@playwright/test";
import { BINDING, DELIVER, preloadScript, type Told } from "./preload-world.ts";

/** Chromium knows no `app:`. An https host in a domain that never exists has the same rights, and every request to it is answered here. */
const HOSTS = ".app.invalid";

/** How Playwright says that a page went, or loaded again, while it was spoken to. */
const PAGE_GONE = /Execution context was destroyed|Cannot find context|has been closed|frame was detached/i;

class AppEnded extends Error {
  constructor() {
    super("The app has ended.");
  }
}

interface Response {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

interface Message {
  readonly question?: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly answer?: number;
  readonly value?: unknown;
  readonly error?: string;
}

export class Driver {
  #page: Page | undefined;
  #waitingForPage: ((page: Page) => void)[] = [];
  #asked = 0;
  readonly #main: ChildProcess;
  readonly #context: BrowserContext;
  readonly #waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  readonly #windows = new Map<number, Page>();

  constructor(main: ChildProcess, context: BrowserContext) {
    this.#main = main;
    this.#context = context;
    main.on("message", (message: Message) => void this.#take(message));
    main.on("exit", () => {
      for (const { reject } of this.#waiting.values()) reject(new AppEnded());
      this.#waiting.clear();
    });
  }

  /** Asks the main process; rejects with what went wrong there, or when it has ended. */
  ask<Value>(name: string, ...args: readonly unknown[]): Promise<Value> {
    this.#asked += 1;
    const question = this.#asked;
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.set(question, { resolve, reject });
      this.#main.send({ question, name, args }, (error) => error && reject(this.#main.connected ? error : new AppEnded()));
    });
  }

  /** The page of the window that is shown, or that will be. */
  shown(): Promise<Page> {
    return this.#page ? Promise.resolve(this.#page) : new Promise((resolve) => this.#waitingForPage.push(resolve));
  }

  /** Whether a window is shown. */
  isShown(): boolean {
    return this.#page !== undefined;
  }

  #show(page: Page): void {
    this.#page = page;
    for (const resolve of this.#waitingForPage.splice(0)) resolve(page);
  }

  async #take({ answer, question, name, args, value, error }: Message): Promise<void> {
    if (answer === undefined) {
      const outcome = await this.#do(name, args).then(
        (done) => ({ answer: question, value: done }),
        (problem: unknown) => ({ answer: question, error: String(problem) }),
      );
      if (this.#main.connected) this.#main.send(outcome, () => {});
      return;
    }
    const waiting = this.#waiting.get(answer);
    this.#waiting.delete(answer);
    if (error === undefined) waiting?.resolve(value as never);
    else waiting?.reject(new Error(error));
  }

  async #do(name: string, args: readonly unknown[]): Promise<unknown> {
    const [window, ...rest] = args as [number, ...string[]];
    if (name === "openPage") return this.#openPage(window, rest[0] ?? "", rest[1] ?? "");
    const page = this.#windows.get(window);
    const isMessage = name === "deliver" || name === "closePort";
    if (isMessage) return page && deliver(page, rest[0] ?? "", name === "deliver" ? (rest[1] ?? "") : null);
    if (!page) throw new Error(`There is no window ${window}.`);
    if (name === "printPage") return page.pdf(args[1] as Parameters<Page["pdf"]>[0]);
    if (name === "show") this.#show(page);
    else if (name === "closePage") await page.close();
    else throw new Error(`The driver does not know how to ${name}.`);
    return undefined;
  }

  async #openPage(window: number, url: string, preload: string): Promise<void> {
    // Whatever is no window of the app, such as a popup on its way to be refused, reaches nothing.
    await this.#context.route(/.*/, (route) => route.abort());
    const page = await this.#context.newPage();
    this.#windows.set(window, page);
    page.on("close", () => {
      this.#windows.delete(window);
      if (this.#page === page) this.#page = undefined;
    });
    await page.exposeBinding(BINDING, ({ frame }, told: Told) =>
      this.#heard(window, told, { url: appUrl(frame.url()), isMainFrame: frame === page.mainFrame() }),
    );
    await page.addInitScript({ content: preloadScript(preload) });
    await page.route(/.*/, (route, request) => this.#answer(window, route, request));
    page.on("popup", (popup) => void this.#refusePopup(window, popup));
    page.once("domcontentloaded", () => void this.ask("readyToShow", window).catch(() => {}));
    await page.goto(chromiumUrl(url));
  }

  async #heard(window: number, told: Told, frame: { url: string; isMainFrame: boolean }): Promise<void> {
    await unlessEnded(
      told.kind === "connect"
        ? this.ask("connect", window, told.channel, told.port, frame)
        : told.kind === "message"
          ? this.ask("message", window, told.port, told.text)
          : this.ask("openWindow", window, appUrl(told.url)),
    );
  }

  async #answer(window: number, route: Route, request: Request): Promise<void> {
    const isNavigation = request.isNavigationRequest();
    const isMainFrame = request.frame().parentFrame() === null;
    const url = appUrl(request.url());
    const response = await unlessEnded(this.ask<Response | null | undefined>("request", window, { url, method: request.method(), isNavigation, isMainFrame }));
    // The page of a window that is closed, or whose app has ended, waits for nothing any more.
    if (response === null || !this.#windows.has(window)) return;
    if (response) await route.fulfill({ ...response, body: Buffer.from(response.body) });
    else await route.abort(isNavigation ? "aborted" : "blockedbyclient");
  }

  /** A link to a new window: Electron asks the app before there is one. */
  async #refusePopup(window: number, popup: Page): Promise<void> {
    const url = await popup.waitForEvent("request").then((request) => request.url());
    await popup.close();
    await this.ask("openWindow", window, appUrl(url));
  }
}

/** Hands a port its message. A page that goes, or loads again, takes its ports with it: what is on its way to them is lost, as in Electron. */
async function deliver(page: Page, port: string, text: string | null): Promise<void> {
  await page
    .evaluate(([name, message]) => (globalThis as never as Record<string, (message: unknown) => void>)[name as string]?.(message), [
      DELIVER,
      { port, text },
    ] as const)
    .catch((error: unknown) => {
      if (!PAGE_GONE.test(String(error))) throw error;
    });
}

/** Electron's windows end with its main process: what a page still asks then reaches nobody, and is no error. */
async function unlessEnded<Value>(asked: Promise<Value>): Promise<Value | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof AppEnded) return null;
    throw error;
  });
}

function chromiumUrl(url: string): string {
  return url.replace(/^app:\/\/([^/]+)/, `https://$1${HOSTS}`);
}

function appUrl(url: string): string {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && hostname.endsWith(HOSTS) ? url.replace(`https://${hostname}`, `app://${hostname.slice(0, -HOSTS.length)}`) : url;
}
