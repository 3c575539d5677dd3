// A WebSocket as a channel of the contract.

import type { WebSocket } from "ws";
import type { Channel } from "#shared/contract/channel.ts";

const UNSUPPORTED_DATA = 1003;

/** The backend's end of an open WebSocket. Messages are text; whoever sends bytes is let go. */
export function webSocketChannel(socket: WebSocket): Channel {
  // What broke is told by the close that follows; an error that nobody listens to would end the program.
  socket.on("error", () => {});
  return {
    send: (text) => socket.send(text),
    onMessage: (listener) =>
      void socket.on("message", (data, isBinary) => {
        if (isBinary) socket.close(UNSUPPORTED_DATA);
        else listener(data.toString());
      }),
    onClose: (listener) => void socket.once("close", () => listener()),
  };
}
