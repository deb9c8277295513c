import { fail, ok } from "../../shared/result.ts";
import { decodeBytes } from "../decode.ts";
import { mediaKind } from "../items/marked-media.ts";
import { isSameParty, knownAgency } from "../items/party-name.ts";
import { type MailFacts, readMailFacts } from "../mail/mail-facts.ts";
import { reportOfPage, reportOfText } from "../mail/mail-report.ts";
import { unflow } from "../mail/mail-text.ts";
import { toByteString } from "../mail/mime-bytes.ts";
import { type Mail, type MimePart, readMail } from "../mail/mime-parts.ts";
import type { ParsedReport, RefusedItem, ReportMedia } from "../report.ts";
import type { ContainedFile, ContainerReader, ReadInside } from "./container-reader.ts";

const MOST_BYTES = 30_000_000;
const TOO_LARGE = `This mail is larger than ${MOST_BYTES / 1_000_000} MB: save the attachment that matters and send it by itself.`;
const NO_WORDS = "This mail has no words: check that it was saved or sent in full.";

/** A mail with its attachments: those that are wires are read as what they are, its own words as a report, pictures as media. */
export const emailContainer: ContainerReader = {
  format: "email",
  recognises: isMail,
  read: (bytes, file, readInside) => {
    if (bytes.length > MOST_BYTES) return fail(TOO_LARGE);
    const mail = readMail(toByteString(bytes));
    if (!mail.ok) return mail;
    const items = readItems(mail.value, file, readInside);
    return items.length === 0 ? fail(NO_WORDS) : ok(items);
  },
};

const HEAD = 64_000;
const FIELD = /^([!-9;-~]{2,60}):(?:[ \t]|$)/;
const TELLING =
  /^(?:from|to|cc|date|subject|sender|reply-to|message-id|mime-version|content-type|content-transfer-encoding|received|return-path|delivered-to|dkim-signature|x-mailer|x-original-to|references|in-reply-to|list-id|organization)$/i;

/** Whether a file begins with the fields of a mail: at least two that mails have, and one of them where it comes from or when. */
function isMail(bytes: Uint8Array): boolean {
  const start = toByteString(bytes.subarray(0, HEAD)).replace(/^ï»¿|^From [^\n]*\n/, "");
  if (!FIELD.test(start)) return false;
  const lines = start.split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n/) ?? [];
  if (lines.slice(0, 200).some((line) => line !== "" && !FIELD.test(line) && !/^[ \t]/.test(line))) return false;
  const names = lines.flatMap((line) => FIELD.exec(line)?.[1]?.toLowerCase() ?? []);
  const telling = new Set(names.filter((name) => TELLING.test(name)));
  return (
    telling.size >= 2 &&
    ["from", "message-id", "received", "mime-version", "return-path"].some((name) => telling.has(name))
  );
}

type Items = readonly (ParsedReport | RefusedItem)[];

/** Fewer words than these over an attached report only announce it. */
const FEWEST_OWN_WORDS = 60;

function readItems(mail: Mail, file: ContainedFile, readInside: ReadInside): Items {
  const own = findOwnWords(mail.parts);
  const attached = mail.parts.filter((part) => !own.renditions.has(part));
  const carried = attached.flatMap((part) => readAttachment(part, file, readInside)).filter(saysAnything);
  const facts = readMailFacts(mail.headers);
  const media = attached.flatMap(asMedia);
  const received = facts.publishedAt ?? file.receivedAt;
  const words = own.part === null ? [] : readOwnWords(own.part, { ...file, receivedAt: received }, readInside);
  const reports = words.map((item) => {
    if ("refusal" in item || (item.format !== "text" && item.format !== "html")) return withSender(item, facts);
    const known = { facts, media, receivedAt: received, warnings: [] };
    return item.format === "html"
      ? reportOfPage(item, known)
      : { ...reportOfText(item.text, known), warnings: item.warnings };
  });
  const brief = reports.every((item) => "refusal" in item || countWords(item) < FEWEST_OWN_WORDS);
  const brings = Math.max(0, ...carried.map(countOfItem)) >= Math.max(1, ...reports.map(countOfItem));
  const delivered = carried.map((item) => withSender(item, facts));
  return brings && brief ? delivered.map((item) => withNote(item, reports)) : [...reports, ...delivered];
}

const FEWEST_WORDS = 4;

/** A file of a word or two is some setting or test, and no report. */
function saysAnything(item: ParsedReport | RefusedItem): boolean {
  return "refusal" in item || item.format !== "text" || countWords(item) >= FEWEST_WORDS;
}

/** What is attached is what the mail is about where it says at least as much as the mail. */
function countOfItem(item: ParsedReport | RefusedItem): number {
  return "refusal" in item ? 0 : countWords(item);
}

function countWords({ text, blocks }: ParsedReport): number {
  const own = blocks.filter(({ kind }) => kind !== "headline" && kind !== "furniture");
  return own.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/u).length, 0);
}

/** A report that does not say when it went out, or that came from another house, was delivered by this mail; of an agency's mail one that names nobody is its own. */
function withSender(item: ParsedReport | RefusedItem, { publishedAt, house }: MailFacts): ParsedReport | RefusedItem {
  if ("refusal" in item) return item;
  const other = house !== null && (item.source === null || !isSameParty(house, item.source)) ? house : null;
  const agency = item.source === null && other !== null ? knownAgency(other) : null;
  const delivered = agency === null ? { distributor: item.distributor ?? other } : { source: agency };
  return { ...item, publishedAt: item.publishedAt ?? publishedAt, ...delivered };
}

/** What a short mail says of the report that it brings is a note to the editor. */
function withNote(item: ParsedReport | RefusedItem, words: Items): ParsedReport | RefusedItem {
  if ("refusal" in item) return item;
  const said = words.flatMap((own) => ("refusal" in own ? [] : [own.text.trim().replace(/\n{2,}/g, "\n")]));
  return { ...item, editorialNote: [item.editorialNote, ...said].filter(Boolean).join("\n") || null };
}

type OwnWords = { readonly part: MimePart | null; readonly renditions: ReadonlySet<MimePart> };

/** The part with the mail's own words, and the other renditions of them: plain text, unless the page says much more. */
function findOwnWords(parts: readonly MimePart[]): OwnWords {
  const open = parts.filter(
    (part) => !part.isAttachment && part.fileName === null && /^text\/(?:plain|html)$/.test(part.type),
  );
  const first = open[0];
  if (!first) return { part: null, renditions: new Set() };
  const renditions =
    first.alternative === null ? [first] : open.filter(({ alternative }) => alternative === first.alternative);
  const plain = renditions.find(({ type }) => type === "text/plain");
  const page = renditions.find(({ type }) => type === "text/html");
  const poor = plain && page ? plain.bytes().length < 200 && page.bytes().length > 4_000 : false;
  return { part: (poor ? page : (plain ?? page)) ?? null, renditions: new Set(renditions) };
}

/** The words may be a wire themselves: then they are read as what they are. */
function readOwnWords(part: MimePart, file: ContainedFile, readInside: ReadInside): Items {
  const bytes = part.bytes();
  const decoded = decodeBytes(bytes, `${part.type}; charset=${part.charset ?? ""}`);
  if (!decoded.ok)
    return /[\S]/.test(toByteString(bytes.subarray(0, HEAD))) ? [{ item: 0, refusal: decoded.error }] : [];
  const text = part.isFlowed ? unflow(decoded.value.text) : decoded.value.text;
  const read = readInside(new TextEncoder().encode(text), {
    ...file,
    ...(part.type === "text/html" ? { format: "html" as const } : {}),
  });
  if (!read.ok) return [{ item: 0, refusal: read.error }];
  return read.value.map((item) =>
    "refusal" in item ? item : { ...item, warnings: [...decoded.value.warnings, ...item.warnings] },
  );
}

/** Kinds of attachment that hold wires; what the sender calls mere bytes is looked into. */
const READABLE =
  /^(?:text\/|message\/rfc822$|application\/(?:xml|json|ld\+json|.*\+xml|.*\+json|zip|x-zip-compressed|octet-stream|x-iptc.*|vnd\.iptc.*)$)/;
const NO_WIRE = /^(?:text\/(?:calendar|vcard|x-vcard|css|rtf|richtext|enriched)|message\/delivery-status)$/;

function readAttachment(part: MimePart, file: ContainedFile, readInside: ReadInside): Items {
  if (!READABLE.test(part.type) || NO_WIRE.test(part.type)) return [];
  const name = part.fileName ?? part.description ?? part.type;
  const mediaType = part.charset === null ? null : `${part.type}; charset=${part.charset}`;
  const bytes = part.bytes();
  if (bytes.every((byte) => byte <= 32)) return [];
  const read = readInside(bytes, { ...file, name, mediaType });
  if (read.ok) return read.value;
  return [{ item: 0, refusal: `${name}: ${read.error}` }];
}

function asMedia(part: MimePart): ReportMedia[] {
  if (!/^(?:image|video|audio)\/|^application\/pdf$/.test(part.type)) return [];
  const { fileName, contentId, description, type } = part;
  return [
    {
      kind: mediaKind(type),
      guid: contentId ?? fileName,
      href: null,
      mimeType: type,
      headline: fileName,
      caption: description,
      credit: null,
    },
  ];
}
