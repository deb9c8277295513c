import { decodeLoosely, guessEncoding } from "../guess-encoding.ts";
import { type ByteString, decodeTransfer, toBytes } from "./mime-bytes.ts";

/** The fields of a header by name in lower case, unfolded, as bytes; a field that comes twice has its values in order. */
export type Headers = ReadonlyMap<string, readonly ByteString[]>;

const FIELD = /^([!-9;-~]{1,80}):[ \t]*([\s\S]*)$/;

const MOST_VALUES = 100;

/** The fields of a header; lines that are none are passed over. */
export function readHeaders(head: ByteString): Headers {
  const headers = new Map<string, ByteString[]>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    const values = headers.get(key);
    if (values === undefined) headers.set(key, [value.trim()]);
    else if (values.length < MOST_VALUES) values.push(value.trim());
  }
  return headers;
}

/** The first value of a field as it reads, encoded words and stray bytes decoded; null where it is missing or empty. */
export function headerText(headers: Headers, name: string): string | null {
  const value = headers.get(name)?.[0];
  const text = value === undefined ? "" : decodeWords(value).replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}

export type Parameterised = { readonly value: string; readonly parameters: ReadonlyMap<string, string> };

/** A field such as Content-Type: its value in lower case, and its parameters, those of RFC 2231 put together. */
export function headerParameters(headers: Headers, name: string): Parameterised | null {
  const raw = headers.get(name)?.[0];
  if (raw === undefined) return null;
  const parameters = new Map<string, string>();
  const pieces = raw.slice(0, 10_000).matchAll(/;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g);
  for (const [, key = "", quoted, bare] of pieces)
    addParameter(parameters, key.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "");
  return { value: (raw.split(";")[0] ?? "").trim().toLowerCase(), parameters };
}

/** "name*0*=utf-8''…", "name*1=…": one value in several pieces, perhaps with its charset. */
function addParameter(parameters: Map<string, string>, key: string, raw: ByteString): void {
  const [, name = key, isEncoded] = /^([^*]+)(?:\*\d+)?(\*)?$/.exec(key) ?? [];
  const [, charset = "utf-8", encoded] = isEncoded ? (/^([\w-]*)'[^']*'(.*)$/.exec(raw) ?? []) : [];
  const value = isEncoded ? fromPercent(encoded ?? raw, charset) : decodeWords(raw);
  parameters.set(name, `${key === name ? "" : (parameters.get(name) ?? "")}${value}`);
}

function fromPercent(raw: ByteString, charset: string): string {
  const bytes = raw.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decodeCharset(toBytes(bytes), charset);
}

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]*)?\?([BbQq])\?([^?\s]{0,2000}(?: [^?]{0,200})?)\?=/g;

/** Text of RFC 2047: encoded words that stand side by side are one, for letters may be cut between them. */
export function decodeWords(raw: ByteString): string {
  const joined = raw.slice(0, 20_000).replace(/\?=\s+(?==\?)/g, "?=");
  let text = "";
  let from = 0;
  let open: { charset: string; bytes: ByteString } | null = null;
  const close = (): void => {
    if (open) text += decodeCharset(toBytes(open.bytes), open.charset);
    open = null;
  };
  for (const match of joined.matchAll(WORD)) {
    const [whole, charset = "", encoding = "", content = ""] = match;
    const bytes = wordBytes(content, encoding);
    if (match.index > from) {
      close();
      text += decodeStray(joined.slice(from, match.index));
    }
    if (open && (open as { charset: string }).charset !== charset.toLowerCase()) close();
    open = { charset: charset.toLowerCase(), bytes: `${(open as { bytes: string } | null)?.bytes ?? ""}${bytes}` };
    from = match.index + whole.length;
  }
  close();
  return text + decodeStray(joined.slice(from));
}

function wordBytes(content: ByteString, encoding: string): ByteString {
  const q = encoding.toLowerCase() === "q";
  const bytes = decodeTransfer(q ? content.replaceAll("_", "=20") : content, q ? "quoted-printable" : "base64");
  return String.fromCharCode(...bytes);
}

/** Bytes beyond ASCII that a header should not have. */
function decodeStray(raw: ByteString): string {
  return /[^\p{ASCII}]/u.test(raw) ? decodeCharset(toBytes(raw), null) : raw;
}

/** UTF-8 where the bytes are, whatever they are said to be; else as they are said to be, if that reads well. */
function decodeCharset(bytes: Uint8Array, charset: string | null): string {
  const known = knownEncoding(charset);
  if (known === "iso-2022-jp") return new TextDecoder(known).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeLoosely(bytes, guessEncoding(bytes, known));
  }
}

function knownEncoding(charset: string | null): string | null {
  try {
    return charset === null ? null : new TextDecoder(charset).encoding;
  } catch {
    return null;
  }
}
