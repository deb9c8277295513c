import { WIRE_FORMS } from "../lexicons/agencies.ts";

const byLowerCase = new Map([...WIRE_FORMS].map(([form, name]) => [form.toLowerCase(), name]));

const QCODE = /^[\w.-]{1,30}:(?<code>[^\s/:]{1,60})$/u;
const DOMAIN =
  /^(?:https?:\/\/)?(?:[\w.-]+@)?(?:www\d?\.)?(?<domain>[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,12})(?:[/?#].*)?$/iu;

const RESERVED = /[.,;]? *all rights reserved\.?$/iu;
const VIA = /^(?:via|through|from) /iu;
const LEGAL_FORM =
  /,? (?:GmbH|AG|Ltd\.?|Limited|Inc\.?|LLC|plc|S\.?A\.?|S\.?p\.?A\.?|AB|AS|A\/S|Oy|B\.?V\.?|N\.?V\.?)$/u;

/**
 * Whom a file means by what it writes of a party: an agency's usual name for any of its forms, codes and addresses
 * ("nprov:XYZ", "www.xyz.example"); for others the name, code or address itself. Null for what names nobody.
 */
export function partyName(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/gu, " ").trim() ?? "";
  if (text === "" || /^(?:unknown|none|n\/a|null|-+|\d+)$/iu.test(text)) return null;
  const code = QCODE.exec(text)?.groups?.code;
  if (code !== undefined) return partyName(code);
  const domain = DOMAIN.exec(text)?.groups?.domain;
  if (domain !== undefined) return agencyOfDomain(domain) ?? domain.toLowerCase();
  const bare = text.replace(RESERVED, "").replace(/^[/([*\s]+|[/)\]*\s]+$/gu, "");
  const house = bare.replace(VIA, "").replace(LEGAL_FORM, "").toLowerCase();
  const known = byLowerCase.get(house) ?? byLowerCase.get(house.replace(/^the /u, "")) ?? inTwoForms(house);
  return known ?? (bare === "" ? null : bare);
}

/** "XYZ - Example Press Agency": short and long name of one house. */
function inTwoForms(house: string): string | null {
  const [one, other, ...more] = house.split(/ [-–—|] /u);
  if (one === undefined || other === undefined || more.length > 0) return null;
  const [short, long] = [byLowerCase.get(one), byLowerCase.get(other)];
  return long ?? (short !== undefined && isInitials(one, other) ? short : null);
}

function isInitials(short: string, long: string): boolean {
  return short.length > 2 && initials(long).toLowerCase().startsWith(short);
}

/** The agency whose address an identifier holds: "urn:newsml:abc.example:…", "tag:abc.example,2031:…"; null for others. */
export function agencyInIdentifier(guid: string | null): string | null {
  const domain = /^(?:urn:newsml:|tag:|https?:\/\/)(?:www\.)?(?<domain>[\w.-]{4,80})/iu.exec(guid ?? "")?.groups
    ?.domain;
  return domain === undefined ? null : agencyOfDomain(domain);
}

/** The usual name of an agency for any of its forms, whatever its case; null for a name that is not known. */
export function knownAgency(name: string): string | null {
  return WIRE_FORMS.get(name) ?? (name.length < 3 ? null : (byLowerCase.get(name.toLowerCase()) ?? null));
}

function agencyOfDomain(domain: string): string | null {
  const labels = domain.split(".").slice(0, -1).reverse();
  // Two letters are somebody's name only where they are the whole of it: "tt.example".
  const short = labels.length === 1 && labels[0]?.length === 2 ? WIRE_FORMS.get(labels[0].toUpperCase()) : undefined;
  return labels.map((label) => knownAgency(label)).find((name) => name !== null) ?? short ?? null;
}

/** Whether two names are of one house: "Example" and "The Example News Agency" are. */
export function isSameParty(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (one === other) return true;
  if (one.includes(other) || other.includes(one)) return true;
  return initials(a) === b.toUpperCase() || initials(b) === a.toUpperCase();
}

/** "Example National Press" signs as ENP. */
function initials(name: string): string {
  const words = name.match(/\p{L}+/gu) ?? [];
  return words.length < 2 ? "" : words.map((word) => word.slice(0, 1).toUpperCase()).join("");
}

function plain(name: string): string {
  const usual = partyName(name) ?? name;
  const words = usual
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return ` ${words.replace(/^(?:the|agencia|agence|agenzia|agentur) /u, "")} `;
}
