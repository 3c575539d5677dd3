// A pair of ends that carry text: the only thing a shell has to provide.

/** Most bytes of one message; the data file holds no more. Whoever sends more is let go. */
export const MESSAGE_LIMIT = 64 * 1024 * 1024;

/** One end of a connection. */
export interface Channel {
  /** Sends one message to the other end. */
  send(text: string): void;
  /** Calls back for each message of the other end. */
  onMessage(listener: (text: string) => void): void;
  /** Calls back once when the connection is gone. */
  onClose(listener: () => void): void;
}

/** Two ends joined in memory, for tests and for a client in the same process; messages arrive in order, later. */
export function memoryChannels(): { readonly one: Channel & { close(): void }; readonly other: Channel & { close(): void } } {
  const listeners = [[], []] as [((text: string) => void)[], ((text: string) => void)[]];
  const closed: (() => void)[] = [];
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    for (const listener of closed) listener();
  };
  const end = (from: 0 | 1): Channel & { close(): void } => ({
    send: (text) =>
      void Promise.resolve().then(() => {
        if (open) for (const listener of listeners[from === 0 ? 1 : 0]) listener(text);
      }),
    onMessage: (listener) => void listeners[from].push(listener),
    onClose: (listener) => void closed.push(listener),
    close,
  });
  return { one: end(0), other: end(1) };
}
