import { isPersonNames } from "../blocks/byline.ts";
import { languageTag } from "../items/language-tag.ts";
import { knownAgency, partyName } from "../items/party-name.ts";
import { settleKeywords } from "../items/subjects.ts";
import { ZONE_HOURS } from "../lexicons/months.ts";
import type { ReportLink } from "../report.ts";
import { isoSeconds } from "../written-date.ts";
import { type Headers, headerText } from "./headers.ts";

/** What a mail's header says of what is in it. */
export type MailFacts = {
  readonly subject: string | null;
  readonly guid: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly keywords: readonly string[];
  /** Whoever wrote it, where a person is named. */
  readonly person: string | null;
  /** The house it comes from. */
  readonly house: string | null;
  /** The house that sent it on. */
  readonly sender: string | null;
  readonly comments: string | null;
  readonly links: readonly ReportLink[];
};

/** Reads the particulars of a mail off its header; null for what it does not say. */
export function readMailFacts(headers: Headers): MailFacts {
  const from = readAddress(headerText(headers, "from"));
  const sender = readAddress(headerText(headers, "resent-from") ?? headerText(headers, "sender"));
  const person = isPerson(from) ? from.name : null;
  const replaced = headerText(headers, "supersedes") ?? headerText(headers, "replaces");
  return {
    subject: readSubject(headerText(headers, "subject")),
    guid: bareId(headerText(headers, "message-id")),
    publishedAt: readMailDate(headerText(headers, "date")),
    language: languageTag(headerText(headers, "content-language")?.split(",")[0]),
    keywords: settleKeywords([headerText(headers, "keywords")]),
    person,
    house: partyName(
      headerText(headers, "organization") ??
        headerText(headers, "organisation") ??
        (person === null ? from.name : null) ??
        from.address,
    ),
    sender: partyName(sender.name ?? sender.address),
    comments: headerText(headers, "comments"),
    links:
      replaced === null
        ? []
        : [{ relation: "replaces", guid: bareId(replaced), version: null, href: null, title: null }],
  };
}

const ROLE =
  /^(?:news|newsroom|newsdesk|desk|wires?|press|presse|prensa|media|medien|info|contact|kontakt|office|pr|communications?|redaktion|redaction|redaccion|redazione|redactie|redaksjon(?:en)?|editors?|editorial|no-?reply|mail|admin|service)/u;

/** A name of the form of a person's that the address repeats: "press@…" is a house's. */
function isPerson({ name, address }: Address): boolean {
  if (name === null || !isPersonNames(name) || knownAgency(name) !== null) return false;
  const local = plainLetters(address?.split("@")[0] ?? "");
  if (ROLE.test(local)) return false;
  return name.split(/\s+/u).some((word) => word.length > 2 && local.includes(plainLetters(word)));
}

function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, "");
}

/** Without what mail programs put before it; a word such as "CORRECTION:" stays. */
function readSubject(subject: string | null): string | null {
  const bare = subject?.replace(/^(?:(?:re|fw|fwd|aw|wg|tr|rv|i|sv|vs|doorst)\s?(?:\[\d+\])?:\s*)+/iu, "").trim() ?? "";
  return bare === "" ? null : bare;
}

function bareId(id: string | null): string | null {
  return id === null ? null : (/<([^<>\s]+)>/u.exec(id)?.[1] ?? id);
}

type Address = { readonly name: string | null; readonly address: string | null };

function readAddress(field: string | null): Address {
  const first = field ?? "";
  const address = /[^\s<>",;()]+@[^\s<>",;()]+/u.exec(first)?.[0] ?? null;
  const quoted = /^\s*"((?:[^"\\]|\\.)*)"/u.exec(first)?.[1]?.replace(/\\(.)/gu, "$1");
  const plain = /^\s*([^<>"@,;]+?)\s*</u.exec(first)?.[1] ?? /\(([^()]+)\)/u.exec(first)?.[1];
  const name = ((quoted ?? plain)?.trim() ?? "").replace(/^(\p{L}[\p{L}'’-]+), (\p{L}[\p{L}.'’ -]+)$/u, "$2 $1");
  return { name: name === "" || name.includes("@") ? null : name, address };
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DATE =
  /(?<day>\d{1,2})[ -](?<month>\p{L}{3})\p{L}*[ -](?<year>\d{2,4}),?\s+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?:\s*(?:(?<sign>[+-])(?<away>\d{4})|(?<zone>\p{L}{1,5})))?/iu;

/** The moment of a Date field (RFC 5322, the older forms too), ISO 8601 in UTC; null where it is none. */
export function readMailDate(value: string | null): string | null {
  const date = DATE.exec(value ?? "")?.groups;
  const month = MONTHS.indexOf(date?.month?.toLowerCase() ?? "");
  if (!date || month < 0) return null;
  const short = Number(date.year);
  const year = (date.year?.length ?? 0) > 3 ? short : short + (short < 50 ? 2000 : 1900);
  const away =
    date.away === undefined ? (ZONE_HOURS[date.zone?.toUpperCase() ?? ""] ?? 0) * 60 : minutesOf(date.away, date.sign);
  const time = Date.UTC(
    year,
    month,
    Number(date.day),
    Number(date.hour),
    Number(date.minute),
    Number(date.second ?? 0),
  );
  return Number(date.day) > 31 ? null : isoSeconds(time - away * 60_000);
}

function minutesOf(away: string, sign: string | undefined): number {
  const size = Number(away.slice(0, 2)) * 60 + Number(away.slice(2));
  return sign === "-" ? -size : size;
}
