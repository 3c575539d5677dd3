// Public sites that answer with what no program should swallow.
import type { RequestListener } from "node:http";
import { createServer, type Server, type Socket } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { PAGE_BYTES_LIMIT } from "./page-body.ts";

const OVER = PAGE_BYTES_LIMIT + 1;
const zeros = Buffer.alloc(64 * 1024 * 1024);
const bomb = gzipSync(zeros);
const headers = { "content-type": "text/html" };

/** Sites that speak HTTP, by what they do. */
export const HOSTILE_SITES: Readonly<Record<string, RequestListener>> = {
  "a page that says that it is too large": (_request, response) => response.writeHead(200, { ...headers, "content-length": OVER }).flushHeaders(),
  "a page that says nothing and is too large": (_request, response) => response.writeHead(200, headers).end(Buffer.alloc(OVER)),
  "a page without an end": endless(Buffer.alloc(65_536, "a"), {}),
  "a gzip bomb": (_request, response) => response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(bomb),
  "many gzip bombs one after the other": (_request, response) =>
    response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(Buffer.concat(Array.from({ length: 20 }, () => bomb))),
  "gzip that is empty for ever": endless(gzipSync(""), { "content-encoding": "gzip" }),
  "a brotli bomb": (_request, response) =>
    response.writeHead(200, { ...headers, "content-encoding": "br" }).end(brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
  "gzip in gzip": (_request, response) => response.writeHead(200, { ...headers, "content-encoding": "gzip, gzip" }).end(gzipSync(bomb)),
  "two headers of packing": (_request, response) => response.setHeader("content-encoding", ["gzip", "br"]).writeHead(200, headers).end(bomb),
  "a packing that nobody asked for": (_request, response) => response.writeHead(200, { ...headers, "content-encoding": "zstd" }).end(bomb),
  "gzip that is none": (_request, response) => response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end("<p>a page</p>"),
  "gzip that is cut": (_request, response) => response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(bomb.subarray(0, 100)),
  "a program": (_request, response) => response.writeHead(200, { "content-type": "application/octet-stream" }).end(bomb),
  "a picture": (_request, response) => response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg onload='alert(1)'/>"),
  "a download that ends never": endless(Buffer.alloc(65_536), { "content-type": "application/zip" }),
  "redirects in a ring": ({ url }, response) => response.writeHead(302, { location: url === "/a" ? "/b" : "/a" }).end(),
  "redirects without an end": ({ url }, response) => response.writeHead(307, { location: `${url}a` }).end(),
  "redirects to where one is": (_request, response) => response.writeHead(302, { location: "" }).end(),
  "a redirect without a place": (_request, response) => response.writeHead(301).end(),
  "a redirect with an endless body": (_request, response) => {
    response.writeHead(302, { location: "http://127.0.0.1/" });
    fill(response.socket as Socket, Buffer.alloc(65_536));
  },
  "no answer": () => {},
  "an answer letter by letter": (_request, response) => {
    response.writeHead(200, headers);
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(timer));
  },
};

/** Servers that speak something else, or HTTP as it should not be. */
export const HOSTILE_SERVERS: Readonly<Record<string, () => Server>> = {
  "nothing at all": () => createServer(() => {}),
  "a line that is no HTTP": says("220 mail.fernhill.example ESMTP\r\n"),
  noise: says(Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 37) % 256))),
  "a header without an end": says(`HTTP/1.1 200 OK\r\nx: ${"a".repeat(1_000_000)}`),
  "headers without an end": says(`HTTP/1.1 200 OK\r\n${"x: a\r\n".repeat(100_000)}`),
  "announcements without an end": () => createServer((socket) => fill(socket, Buffer.from("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(2_000)))),
  "two lengths": says("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 5\r\n\r\nabcde"),
  "a length and parts": says("HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"),
  "another protocol": says("HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n"),
  "a place on two lines": says("HTTP/1.1 302 Found\r\nlocation: http://fernhill.example/\r\n http://127.0.0.1/\r\n\r\n"),
  "a part larger than there is": says("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nabc"),
  "it hangs up": () => createServer((socket) => socket.destroy()),
};

function endless(part: Buffer, more: Record<string, string>): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { ...headers, ...more });
    const write = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on("drain", write);
    write();
  };
}

function says(answer: string | Buffer): () => Server {
  return () =>
    createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.write(answer));
    });
}

function fill(socket: Socket, part: Buffer): void {
  socket.on("error", () => {});
  const write = () => {
    while (!socket.destroyed && socket.write(part));
  };
  socket.on("drain", write);
  write();
}
