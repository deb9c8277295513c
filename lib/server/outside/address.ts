import "server-only";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Networks that may be asked although they are not public, as CIDR: "10.20.0.0/16". */
export type OpenedNetworks = readonly string[];

/** The part of IPv6 that is given out to the public (IANA, IPv6 Global Unicast Address Space). */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether a machine outside of the house stands at this IP address: none of loopback, private, link-local, shared,
 * multicast and reserved ones, nor an IPv4 address carried in an IPv6 one. What the newsroom has opened passes too.
 */
export function isOutside(address: string, opened: OpenedNetworks = []): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (opened.some((network) => isWithin(parsed, network))) return true;
  // An IPv4 address written as IPv6 is asked for as such only to get around a list like this one.
  if (parsed.kind() !== ipaddr.parse(address).kind() || parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(PUBLIC_IPV6);
}

/** Why nothing may be fetched from an address, in a sentence; null when its form is right. Names are judged when they are resolved. */
export function addressBarrier(url: URL, opened: OpenedNetworks = []): string | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "The address must begin with https:// or http://.";
  if (url.username || url.password) return "The address holds a name or a password: take them out.";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !isOutside(host, opened) ? INSIDE : null;
}

export const INSIDE =
  "This address leads inside the newsroom’s own network, where the desk fetches nothing. An admin can open a network with STET_FETCH_NETWORKS.";

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, network: string): boolean {
  const [base, bits] = ipaddr.parseCIDR(network);
  return base.kind() === address.kind() && address.match([base, bits] as [ipaddr.IPv6, number]);
}
