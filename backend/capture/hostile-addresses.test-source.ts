// Addresses that no posting is ever read from, written in every way that somebody tries.

/** One of each special-purpose range and its edges (IANA IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890 and after). */
export const PRIVATE_IPV4 = [
  ...["0.0.0.0", "0.255.255.255", "10.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.0", "100.100.100.200", "100.127.255.255"],
  ...["127.0.0.0", "127.0.0.1", "127.255.255.254", "169.254.0.1", "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.255"],
  ...["192.0.0.1", "192.0.0.170", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.1", "192.168.255.255", "192.175.48.1"],
  ...["198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
] as const;

export const PRIVATE_IPV6 = [
  ...["::", "::1", "::2", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1", "::ffff:198.41.0.4", "::ffff:0:127.0.0.1"],
  ...["64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::a00:1", "100::1", "100:0:0:1::1", "2001::1", "2001:0:53aa:64c:0:fbff:f5ff:fffe", "2001:2::1"],
  ...["2001:3::1", "2001:4:112::1", "2001:10::1", "2001:20::1", "2001:30::1", "2001:db8::1", "2002:7f00:1::1", "2002:a00:1::", "2002:c0a8:101::1"],
  ...["2620:4f:8000::1", "3fff::1", "3fff:fff::1", "4000::1", "5f00::1", "8000::1", "fc00::1", "fd00:ec2::254", "fdff::1", "fe80::1", "febf::1"],
  ...["fec0::1", "ff02::1", "ff0e::1"],
] as const;

/** Other spellings of an IPv4 address that some program somewhere understands. */
export function spellings(address: string): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const octal = (part: number) => `0${part.toString(8)}`;
  const hex = (part: number) => `0x${part.toString(16)}`;
  const wide = (text: string) => text.replace(/[0-9.]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
  return [
    String(whole),
    hex(whole),
    octal(whole),
    [a, b, c, d].map(octal).join("."),
    [a, b, c, d].map(hex).join("."),
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${hex(a)}.${b}.${octal(c * 256 + d)}`,
    wide(address),
    `${a}。${b}。${c}。${d}`,
    address.replace(/\d/gu, (digit) => `%3${digit}`),
    `${address}.`,
    `0000${octal(a)}.${b}.${c}.${d}`,
  ];
}

/** Names that are of this machine or this network, whatever they resolve to. */
export const PRIVATE_NAMES = [
  ...["localhost", "LOCALHOST", "localhost.", "jobs.localhost", "ｌocalhost", "printer.local", "router", "intranet", "wpad", "db.internal"],
  ...["metadata.google.internal", "nas.home.arpa", "hidden.onion", "jobs.test", "jobs.invalid", "jobs.alt"],
] as const;

/** What is no address of a page at all. */
export const NO_PAGES = [
  ...["", " ", "//127.0.0.1/", "/etc/passwd", "file:///etc/passwd", "file://198.41.0.4/a", "ftp://fernhill.example/", "gopher://fernhill.example/1"],
  ...["javascript:alert(1)", "data:text/html,hi", "blob:https://fernhill.example/1", "ws://fernhill.example/", "wss://fernhill.example/", "about:blank"],
  ...["app://perennial/", "perennial://add?url=https://fernhill.example/", "view-source:https://fernhill.example/", "chrome://settings/", "mailto:a@b.example"],
  ...["https://", "https:///", "http://[::1", "http://[fe80::1%25eth0]/", "http://[::ffff:127.0.0.1.1]/", "http://256.256.256.256/", "http://1.2.3.4.5/"],
  ...["http://fernhill .example/", "http://fern\nhill.example/", "http://ferN%00hill.example/", `https://fernhill.example/${"a".repeat(5_000)}`],
] as const;

/** An address that hides where it leads, or wants to be somebody. */
export const DISGUISED = [
  ...["https://fernhill.example@127.0.0.1/", "http://fernhill.example:80@127.0.0.1/", "http://127.0.0.1\\@fernhill.example/", "http:\\\\127.0.0.1\\"],
  ...[
    "https://somebody@fernhill.example/",
    "https://somebody:secret@fernhill.example/",
    "https://:secret@fernhill.example/",
    "http://127.0.0.1#@fernhill.example/",
  ],
  ...["http://127.0.0.1?@fernhill.example/", "http://fernhill.example%2f@127.0.0.1/"],
] as const;

/** Ports of other services; the usual port of the other scheme is one too. */
export const OTHER_PORTS = [
  ...["http://fernhill.example:22/", "http://fernhill.example:25/", "https://fernhill.example:6379/", "http://fernhill.example:3306/"],
  ...["http://fernhill.example:8080/", "https://fernhill.example:8443/", "http://fernhill.example:0/", "http://fernhill.example:65535/"],
  ...["http://fernhill.example:443/", "https://fernhill.example:80/"],
] as const;
