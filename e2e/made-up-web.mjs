// Loaded before the built program (`node --import`): the web that it finds is the spec's, under addresses that are public ones to look at.
import dns from "node:dns/promises";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/** Each site has an address of its own; the program connects to none that is not public. */
const FIRST_ADDRESS = "198.41.0.";
const sites = Object.entries(JSON.parse(process.env.PERENNIAL_E2E_WEB ?? "{}"));
const addressOf = (at) => `${FIRST_ADDRESS}${at + 1}`;
const realConnect = net.connect;

dns.lookup = async (name) => {
  const at = sites.findIndex(([site]) => site === name);
  if (at < 0) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: "ENOTFOUND" });
  return [{ address: addressOf(at), family: 4 }];
};

net.connect = (...given) => {
  const [{ host } = {}] = given;
  if (!host?.startsWith(FIRST_ADDRESS)) return realConnect(...given);
  const [, port] = sites.find((_site, at) => addressOf(at) === host) ?? [];
  return realConnect({ host: "127.0.0.1", port });
};

syncBuiltinESMExports();
