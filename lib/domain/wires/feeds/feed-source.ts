import { knownAgency } from "../items/party-name.ts";

/** Words that say that a title is a feed's, and of what, and not whose. */
const GENERIC =
  /(?:^|\s+)(?:the\s+)?(?:latest|top|all|breaking|world|home|main|full|live)?\s*(?:news|stories|articles|headlines|posts|updates?|rss(?: ?[\d.]+)?|atom|json|feeds?|news ?feed|newswire|home ?page|wire)$/iu;
const BREAKS = /\s*(?:[|»>·•:]|\s[-–—]\s)\s*/u;

/**
 * Whose a feed is, by its title and the address of its site: of the parts of "World news | The Morning" the one that the address
 * repeats or that is an agency's name, without words such as "RSS feed". Null where there is neither title nor address.
 */
export function feedSource(title: string | null, site: string | null): string | null {
  const whole = (title ?? "").split(BREAKS).map((part) => part.trim());
  const parts = whole.map(bare).filter((part) => part !== "");
  const host = hostLabel(site);
  const agency = parts.map((part) => knownAgency(part)).find((name) => name !== null);
  if (agency) return agency;
  const repeated = host === null ? undefined : parts.find((part) => isIn(part, host));
  return repeated ?? parts[0] ?? (whole[0] || host);
}

/** The part without words such as "feed"; empty where there are no others. */
function bare(part: string): string {
  let short = part;
  for (let next = cut(short); next !== short; next = cut(short)) short = next;
  return short.replace(/[\s,–—-]+$/u, "");
}

function cut(part: string): string {
  return part.replace(GENERIC, "").trim();
}

function hostLabel(site: string | null): string | null {
  const host = /^(?:https?:)?\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(site ?? "")?.[1]?.toLowerCase();
  return host?.replace(/^(?:www\d?|feeds?|rss|news|api|m)\./u, "") ?? null;
}

function isIn(part: string, host: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const own = letters(part.replace(/^the /iu, ""));
  const initials = letters(
    part
      .split(/\s+/u)
      .map((word) => word[0] ?? "")
      .join(""),
  );
  const label = letters(host.split(".").slice(0, -1).join("") || host);
  return (
    own.length >= 3 && (label.includes(own) || own.includes(label) || (initials.length >= 3 && label === initials))
  );
}
