import { SaxesParser, type SaxesTagPlain } from "saxes";
import { fail, ok, type Result } from "../../shared/result.ts";
import { NAMED_CHARACTERS } from "../lexicons/named-characters.ts";
import type { XmlElement, XmlNode } from "./xml-element.ts";

export type XmlDocument = { readonly root: XmlElement; readonly warnings: readonly string[] };

/** Deeper and richer than any item that an agency sends, its tables and packages included. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 200;

const RESEND = "ask the sender for the item again, or paste its text";
const TOO_DEEP = `The elements of this XML are nested more than ${DEEPEST} deep: ${RESEND}.`;
const TOO_MANY = `This XML has more than ${MOST_ELEMENTS.toLocaleString("en")} elements: split it and send the parts.`;
const TOO_RICH = `An element of this XML has more than ${MOST_ATTRIBUTES} attributes: ${RESEND}.`;
const OWN_ENTITIES = `This XML declares entities of its own, which are never expanded or fetched here: ${RESEND}.`;

/**
 * The tree of an XML document. Nothing that it declares is expanded or fetched. Small faults that leave no doubt about
 * the words (a bare “&”, a stray control character, a name for a character that was not declared) are mended with a
 * warning; what is not well formed otherwise, or large past all sense, is refused. Several documents in one file hang
 * under a root without a name.
 */
export function readXml(text: string): Result<XmlDocument, string> {
  const start = text.search(/[^\s\ufeff]/u);
  const document = start > 0 ? text.slice(start) : text;
  if (declaresEntities(document)) return fail(OWN_ENTITIES);
  const read = build(document);
  const mendedText = read.ok || read.fault === undefined ? document : mendAmpersands(document);
  if (mendedText === document) return read;
  const mended = build(mendedText);
  return mended.ok ? ok({ ...mended.value, warnings: [...mended.value.warnings, BARE_AMPERSANDS] }) : mended;
}

const BARE_AMPERSANDS = "The file is no faultless XML: “&” stands bare in it and was read as it stands.";

/** Agencies name the DTD of the text inside this way. It is not looked for; one at an address could have been meant to be fetched. */
const DTD_BESIDE =
  /<!ENTITY\s+%\s+[\w.-]+\s+(?:PUBLIC\s+"[^"]{0,200}"\s+|SYSTEM\s+)"(?:\.{1,2}\/){0,5}[\w.-]+(?:\/[\w.-]+){0,6}\.(?:dtd|mod|ent)"\s*>/gu;

/** An internal subset may only name characters, as HTML does. */
function declaresEntities(text: string): boolean {
  const doctype = /<!DOCTYPE[^[>]{0,2000}\[/iu.exec(text);
  if (!doctype) return false;
  const subset = text.slice(doctype.index + doctype[0].length).replace(DTD_BESIDE, "");
  const end = subset.search(/\]\s*>/u);
  const declared = (end < 0 ? subset : subset.slice(0, end)).matchAll(/<!ENTITY\s+(\S+)/gu);
  return [...declared].some(([, name = ""]) => !Object.hasOwn(NAMED_CHARACTERS, name));
}

const CDATA_OR_BARE = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,31});)/giu;

/** A file with more of them is no text that somebody forgot to mark up. */
const MOST_AMPERSANDS = 10_000;

function mendAmpersands(text: string): string {
  let found = 0;
  const mended = text.replace(CDATA_OR_BARE, (match) => {
    if (match === "&") found++;
    return match === "&" && found <= MOST_AMPERSANDS ? "&amp;" : match;
  });
  return found > MOST_AMPERSANDS ? text : mended;
}

/** Carries a refusal out of the parser's callbacks. */
class Unreadable extends Error {}

type Built = Result<XmlDocument, string> & { readonly fault?: string };

function build(text: string): Built {
  const builder = new TreeBuilder();
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, NAMED_CHARACTERS);
  parser.on("opentag", (tag) => builder.open(tag));
  parser.on("attribute", () => builder.attribute());
  parser.on("closetag", () => builder.close());
  parser.on("text", (words) => builder.words(words));
  parser.on("cdata", (words) => builder.words(words));
  parser.on("error", (error) => builder.fault(error.message));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof NotWellFormed) return { ...fail(error.message), fault: error.fault };
    if (error instanceof Unreadable) return fail(error.message);
    throw error;
  }
  return builder.finish();
}

class NotWellFormed extends Error {
  readonly fault: string;

  constructor(told: string) {
    const [, line = "?", fault = told] = /^(\d+):\d+: ([\s\S]*)$/u.exec(told) ?? [];
    super(`This XML is broken at line ${line} (${fault.replace(/\.$/u, "")}): ${RESEND}.`);
    this.fault = fault;
  }
}

/** Faults after which the words are still certain, with what the reader is told; the empty string: not worth a word. */
const MENDED: readonly (readonly [fault: RegExp, warning: string])[] = [
  [/undefined entity|malformed character entity/u, "The file names characters that are not known: look for “&” in it."],
  [/disallowed character\.$/u, "The file holds control characters, which were left out."],
  [/text data outside of root node/u, "The file has text before or after its XML, which was left out."],
  [
    /encoding value|XML declaration|version number|standalone value|only one root|expected (?:one of|the name)|name\/value pairs/u,
    "",
  ],
  [/malformed comment|"\]\]>" is disallowed/u, ""],
];
/** No text holds these; they come of broken lines and copied control codes. */
const CONTROLS = /[^\P{Cc}\t\n\r\u0085]|[\ufffe\uffff]/gu;

type Open = { name: string; space: string | null; attributes: ReadonlyMap<string, string>; children: XmlNode[] };
type Spaces = ReadonlyMap<string, string>;

class TreeBuilder {
  private readonly stack: Open[] = [];
  private readonly spaces: Spaces[] = [new Map()];
  private readonly warnings = new Set<string>();
  private readonly roots: XmlElement[] = [];
  private elements = 0;
  private attributes = 0;

  attribute(): void {
    if (++this.attributes > MOST_ATTRIBUTES) throw new Unreadable(TOO_RICH);
  }

  open(tag: SaxesTagPlain): void {
    this.attributes = 0;
    if (this.stack.length >= DEEPEST) throw new Unreadable(TOO_DEEP);
    if (++this.elements > MOST_ELEMENTS) throw new Unreadable(TOO_MANY);
    const spaces = declaredSpaces(tag.attributes, this.spaces.at(-1) ?? new Map());
    const [prefix, name] = splitName(tag.name);
    const element = { name, space: spaces.get(prefix) ?? null, attributes: byName(tag.attributes), children: [] };
    this.stack.at(-1)?.children.push(element);
    this.stack.push(element);
    this.spaces.push(spaces);
  }

  close(): void {
    const element = this.stack.pop();
    this.spaces.pop();
    if (element && this.stack.length === 0) this.roots.push(element);
  }

  words(text: string): void {
    const clean = text.replace(CONTROLS, "");
    if (clean !== "") this.stack.at(-1)?.children.push(clean);
  }

  fault(told: string): void {
    const mended = MENDED.find(([fault]) => fault.test(told));
    if (!mended) throw new NotWellFormed(told);
    if (mended[1] !== "") this.warnings.add(mended[1]);
  }

  finish(): Built {
    const [first, ...more] = this.roots;
    if (!first) return fail(`This XML holds no element: ${RESEND}.`);
    // Some systems write one document after the other into a file.
    const root = more.length === 0 ? first : { name: "", space: null, attributes: new Map(), children: this.roots };
    return ok({ root, warnings: [...this.warnings] });
  }
}

function splitName(name: string): [prefix: string, local: string] {
  const at = name.indexOf(":");
  return at < 0 ? ["", name] : [name.slice(0, at), name.slice(at + 1)];
}

const NONE: ReadonlyMap<string, string> = new Map();

function declaredSpaces(attributes: Readonly<Record<string, string>>, outer: Spaces): Spaces {
  const declared = Object.entries(attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  return declared.length === 0
    ? outer
    : new Map([...outer, ...declared.map(([name, uri]): [string, string] => [name.slice(6), uri])]);
}

function byName(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return NONE;
  const found = new Map(entries);
  for (const [name, value] of entries) {
    const [prefix, local] = splitName(name);
    if (prefix !== "" && prefix !== "xmlns" && !found.has(local)) found.set(local, value);
  }
  return found;
}
