import { attributeOf, childrenOf, findAt, listAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import type { G2Header, G2Parts } from "./g2-parts.ts";
import { isSameParty, knownAgency, partyName } from "./party-name.ts";
import type { WireFacts, WireParties } from "./wire-item.ts";

/** Names one after the other; null for none. */
export function joinNames(names: readonly (string | null)[]): string | null {
  return names.filter((name) => name !== null).join(", ") || null;
}

const PERSON = /^\p{Lu}[\p{L}.'’-]*\p{Ll}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+$/u;

/** The persons among an item's creators: agencies name themselves, and the initials of desks, as creators too. */
export function makersOf({ item, itemMeta, contentMeta }: G2Parts): string | null {
  const creators = childrenOf(contentMeta, "creator").filter((one) => !/organi/iu.test(attributeOf(one, "type") ?? ""));
  const persons = creators.filter((one) => /person/iu.test(attributeOf(one, "type") ?? ""));
  const parties = [
    nameOf(findAt(itemMeta, "provider")),
    nameOf(findAt(item, "rightsInfo/copyrightHolder")),
    ...childrenOf(contentMeta, "infoSource").map(nameOf),
  ].filter((name) => name !== null);
  const names = (persons.length > 0 ? persons : creators)
    .map((one) => textOf(findAt(one, "name")) ?? attributeOf(one, "literal"))
    .filter((name) => name !== null && PERSON.test(name) && !parties.some((party) => isSameParty(name, party)));
  return joinNames(names);
}

/** A party's name, or the text or code that stands for it. */
function nameOf(party: XmlElement | null): string | null {
  const display = childrenOf(party, "name")
    .map(textOf)
    .find((name) => name !== null);
  return display ?? attributeOf(party, "literal") ?? attributeOf(party, "qcode") ?? domainOf(attributeOf(party, "uri"));
}

/** An address says whose something is only where it is an agency's. */
function domainOf(uri: string | null): string | null {
  const name = partyName(uri);
  return name === null || /[./]/u.test(name) ? null : name;
}

const ORIGIN = /orig|source|author/iu;

/** Whose an item of NewsML-G2 is, and who sent it. */
export function partiesOf({ item, itemMeta, contentMeta, header }: G2Parts): WireParties {
  const sources = childrenOf(contentMeta, "infoSource");
  const source =
    sources.find((one) => ORIGIN.test(attributeOf(one, "role") ?? "")) ??
    sources.find((one) => attributeOf(one, "role") === null);
  const provider = settleAddress(nameOf(findAt(itemMeta, "provider")), [
    nameOf(findAt(item, "rightsInfo/copyrightHolder")),
    textOf(findAt(contentMeta, "creditline"))?.split("/")[0] ?? null,
  ]);
  const sender = knownAgency(partyName(header.sender) ?? "");
  return {
    origin: nameOf(source ?? null),
    provider: spelledOut(provider, header),
    sender: provider === null ? header.sender : sender,
  };
}

/** "abc.example" is ABC where the item's credit or rights spell the name. */
function settleAddress(provider: string | null, names: readonly (string | null)[]): string | null {
  const name = partyName(provider);
  if (name !== null && !name.includes(".")) return provider;
  const label = name?.split(".").at(-2) ?? "";
  const spelled = names.find((other) => other !== null && (name === null || other.toLowerCase().includes(label)));
  return spelled ?? provider;
}

/** A provider may be no more than the initials of its desk, in a message from a house that gives its name. */
function spelledOut(provider: string | null, { sender }: G2Header): string | null {
  const isCode = provider !== null && /^\p{Lu}{1,3}$/u.test(provider) && knownAgency(provider) === null;
  return isCode && sender !== null && sender.length > 3 ? sender : provider;
}

/** What an item says of its copyright and its use. */
export function rightsOf(item: XmlElement): WireFacts {
  const infos = childrenOf(item, "rightsInfo");
  const first = (path: string, read: (element: XmlElement) => string | null): string | null =>
    infos
      .flatMap((info) => listAt(info, path))
      .map(read)
      .find((text) => text !== null) ?? null;
  const holder = first("copyrightHolder", nameOf);
  const notice = first("copyrightNotice", textOf);
  const usageTerms = first("usageTerms", textOf);
  return { rights: holder || notice || usageTerms ? { holder, notice, usageTerms } : null };
}
