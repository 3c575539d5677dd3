// What the double's app shows outside of its window: notifications, the icon in the tray, the number on its badge. Nothing is really shown.
import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { answer } from "./driver-link.mjs";
import { strict } from "./strict.mjs";

/** Every notification that was shown, in that order. */
const shown = [];
let tray;

class Notice extends EventEmitter {
  static isSupported = () => true;

  isOpen = false;

  constructor({ title, body, actions = [], ...others }) {
    super();
    for (const name of Object.keys(others)) throw new Error(`The double knows no ${name} of a notification`);
    for (const { type, text } of actions) if (type !== "button" || !text) throw new Error("The double only has buttons with a text on notifications");
    Object.assign(this, { title, body, actions: actions.map(({ text }) => text) });
  }

  show() {
    this.isOpen = true;
    shown.push(this);
  }

  close() {
    this.isOpen = false;
  }
}

/** `new Notification(options)`. Here it is held for ever; that the app holds it is what its own tests ask. */
export const Notification = new Proxy(strict("Notification", Notice), { construct: (_target, [options]) => strict("notification", new Notice(options)) });

answer("notifications", () => shown.map(({ title, body, actions, isOpen }) => ({ title, body, actions, isOpen })));
answer("clickNotification", (index) => {
  shown[index].isOpen = false;
  shown[index].emit("click", {});
});
answer("pressOnNotification", (index, text) => {
  const actionIndex = shown[index].actions.indexOf(text);
  if (actionIndex < 0) throw new Error(`The notification has no button "${text}" but ${shown[index].actions.join(", ")}`);
  shown[index].isOpen = false;
  shown[index].emit("action", { actionIndex });
});

export const nativeImage = strict("nativeImage", {
  createFromPath: (path) => {
    if (!existsSync(path)) throw new Error(`There is no drawing at ${path}`);
    return strict("image", { path, setTemplateImage: () => {} });
  },
});

class Icon extends EventEmitter {
  tip = "";
  items = [];

  setToolTip(tip) {
    this.tip = tip;
  }

  setContextMenu(items) {
    this.items = items;
  }

  destroy() {
    tray = undefined;
  }
}

export const Tray = new Proxy(strict("Tray", Icon), {
  construct: () => {
    tray = new Icon();
    return strict("tray", tray);
  },
});

answer("tray", () => tray && { tip: tray.tip, menu: tray.items.flatMap(({ label }) => label ?? []) });
answer("chooseInTray", (label) => {
  const item = tray?.items.find((each) => each.label === label);
  if (!item) throw new Error(`The tray's menu has no "${label}"`);
  item.click();
});
answer("clickTray", () => void tray.emit("click"));
