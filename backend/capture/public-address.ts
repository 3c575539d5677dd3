// Which addresses belong to the open internet, so that no page of the person's own network or machine is ever asked for.
import ipaddr from "ipaddr.js";

/** All that is given out as unicast (IANA IPv6 Global Unicast Address Assignments); what lies outside is for other uses or for none yet. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/**
 * Whether an IP address (`203.0.114.7`, `2606:2800::1`, without brackets) is a unicast one of the open internet. Every range of IANA's special-purpose
 * registries is none, and neither are the IPv6 forms that carry an IPv4 address in them: mapped, translated (NAT64), 6to4, Teredo.
 */
export function isPublicAddress(text: string): boolean {
  // Only the four decimal numbers that a system gives: other spellings were made into them by the URL parser, or are no address.
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).range() === "unicast";
  if (!ipaddr.IPv6.isValid(text)) return false;
  const address = ipaddr.IPv6.parse(text);
  return address.zoneId === undefined && address.range() === "unicast" && address.match(GLOBAL_UNICAST);
}
