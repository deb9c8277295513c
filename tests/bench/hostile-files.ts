import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Zippable, zipSync } from "fflate";

const MEGABYTE = 1_048_576;

/** A file that no newsroom sends, as it is posted; `stream` leaves its length unsaid. */
export type HostileFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly stream?: boolean;
};

/** Each kind by its name, made anew at each call. */
export function hostileFiles(): Readonly<Record<string, HostileFile>> {
  const report = Buffer.from("Fog closed the port of Halm on Sunday, the harbour master said.");
  return {
    "external entity": xml(nitf("<p>&x;</p>", '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    "entities of entities": xml(nitf("<p>&l9;</p>", `<!DOCTYPE nitf [<!ENTITY l0 "laugh">${LAUGHS}]>`)),
    "XML 200,000 deep": xml(nitf("<p>".repeat(200_000))),
    "page 200,000 deep": page(`${"<div>".repeat(200_000)}Rain`),
    "JSON 200,000 deep": json(`{"uri":"x","headline":"y","bodies":${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
    "numeric references in XML": xml(nitf(`<p>${"&#120;".repeat(1_740_000)}</p>`)),
    "numeric references in a page": page(`<p>${"&#120;".repeat(1_740_000)}</p>`),
    "ampersands in XML": xml(nitf(`<p>${"& ".repeat(5_000_000)}</p>`)),
    "tags in a page": page("<b>".repeat(3_400_000)),
    "10 MB of text": { ...text, bytes: Buffer.alloc(10 * MEGABYTE, "All is quiet at the harbour. ") },
    "10 MB of noise": { ...text, bytes: randomBytes(10 * MEGABYTE) },
    "nulls in a text": { ...text, bytes: Buffer.concat([report, Buffer.alloc(200_000), report]) },
    "GIF called .xml": { ...xml(""), bytes: Buffer.concat([Buffer.from("GIF89a"), randomBytes(200_000)]) },
    "ZIP that unpacks to 90 MB": zip({ "a.xml": Buffer.alloc(90_000_000, "lol") }),
    "ZIP of many that unpack to 100 MB": zip(many(11, Buffer.alloc(9_000_000, "ha"))),
    "ZIP of ZIPs": zip(many(100, zipSync(many(50, report)))),
    "ZIP of 16 pages 10,000 deep": zip(many(16, Buffer.from(`<html>${"<div>".repeat(10_000)}Rain`))),
    "ZIP with names that climb": zip({ "../../../etc/cron.d/fog.txt": report, "fog.txt": report }),
    "100 MB": { ...text, bytes: Buffer.alloc(100 * MEGABYTE, "All is quiet at the harbour. ") },
    "100 MB without a length": { ...text, bytes: Buffer.alloc(100 * MEGABYTE, "All is quiet. "), stream: true },
  };
}

/** Answers of a host, by the path they are asked for at: 200 MB in 200 KB, and one that never ends. */
export const HOSTILE_ANSWERS: Readonly<Record<string, { readonly packed: Buffer } | "endless">> = {
  "/packed": { packed: gzipSync(Buffer.alloc(200 * MEGABYTE)) },
  "/endless": "endless",
};

const text = { name: "report.txt", mediaType: "text/plain" };
const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

function nitf(body: string, doctype = ""): string {
  return `<?xml version="1.0"?>${doctype}<nitf><body><body.head><hedline><hl1>Fog</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
}

function xml(words: string): HostileFile {
  return { name: "report.xml", mediaType: "application/xml", bytes: Buffer.from(words) };
}

function page(words: string): HostileFile {
  const bytes = Buffer.from(`<!doctype html><html><head><title>Fog</title></head><body>${words}`);
  return { name: "report.html", mediaType: "text/html", bytes };
}

function json(words: string): HostileFile {
  return { name: "report.json", mediaType: "application/json", bytes: Buffer.from(words) };
}

function zip(files: Zippable): HostileFile {
  return { name: "reports.zip", mediaType: "application/zip", bytes: Buffer.from(zipSync(files)) };
}

function many(count: number, bytes: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.dat`, bytes]));
}
