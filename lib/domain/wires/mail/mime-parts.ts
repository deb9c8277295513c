import { fail, ok, type Result } from "../../shared/result.ts";
import { type Headers, headerParameters, headerText, readHeaders } from "./headers.ts";
import { type ByteString, decodeTransfer } from "./mime-bytes.ts";

/** A part of a mail that holds content and no further parts. */
export type MimePart = {
  readonly type: string;
  readonly charset: string | null;
  readonly fileName: string | null;
  readonly isAttachment: boolean;
  /** One of several renditions of the same words: number of the set they belong to. */
  readonly alternative: number | null;
  readonly description: string | null;
  readonly contentId: string | null;
  readonly isFlowed: boolean;
  readonly bytes: () => Uint8Array;
};

export type Mail = { readonly headers: Headers; readonly parts: readonly MimePart[] };

const DEEPEST = 12;
const MOST_PARTS = 300;
const LONGEST_HEAD = 256_000;
const TOO_DEEP = `The parts of this mail are nested more than ${DEEPEST} deep: save the attachment that matters and send it by itself.`;
const TOO_MANY = `This mail has more than ${MOST_PARTS} parts: save the attachments that matter and send them by themselves.`;
const HEAD_TOO_LONG = `The header of this mail is longer than ${LONGEST_HEAD / 1_000} kB: copy its text and paste it.`;

class Unreadable extends Error {}

/** A mail's header and its parts in order; refuses one that is nested or cut up past all sense. */
export function readMail(text: ByteString): Result<Mail, string> {
  const parts: MimePart[] = [];
  try {
    const { head, body } = split(text.replace(/^From [^\n]*\n/, ""));
    const headers = readHeaders(head);
    collect(headers, body, { parts, depth: 0, alternative: null, digest: false });
    return ok({ headers, parts });
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.message);
    throw error;
  }
}

function split(text: ByteString): { head: ByteString; body: ByteString } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  if (head.length > LONGEST_HEAD) throw new Unreadable(HEAD_TOO_LONG);
  return { head, body: end ? text.slice(end.index + end[0].length) : "" };
}

type Walk = {
  readonly parts: MimePart[];
  readonly depth: number;
  readonly alternative: number | null;
  readonly digest: boolean;
};

function collect(headers: Headers, body: ByteString, walk: Walk): void {
  if (walk.depth > DEEPEST) throw new Unreadable(TOO_DEEP);
  const type = headerParameters(headers, "content-type");
  const kind = type?.value || (walk.digest ? "message/rfc822" : "text/plain");
  const boundary = kind.startsWith("multipart/") ? type?.parameters.get("boundary") : undefined;
  if (boundary === undefined || boundary === "") {
    if (walk.parts.length >= MOST_PARTS) throw new Unreadable(TOO_MANY);
    walk.parts.push(asPart(headers, body, kind, walk.alternative));
    return;
  }
  const alternative = kind === "multipart/alternative" ? (walk.alternative ?? walk.parts.length) : walk.alternative;
  for (const piece of cutAtBoundary(body, boundary)) {
    const inner = split(piece.startsWith("\n") || piece.startsWith("\r\n") ? `\n${piece}` : piece);
    collect(readHeaders(inner.head), inner.body, {
      ...walk,
      depth: walk.depth + 1,
      alternative,
      digest: kind === "multipart/digest",
    });
  }
}

/** "--b1" is no boundary in "--b10". */
const ENDS_LINE = /^(?:--)?[ \t]*(?:\r?\n|$)/;

/** What stands between the lines of a boundary; the text before the first and after the last is for readers without MIME. */
function cutAtBoundary(body: ByteString, boundary: string): ByteString[] {
  const mark = `--${boundary}`;
  const pieces: ByteString[] = [];
  let from = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if ((at > 0 && body[at - 1] !== "\n") || !ENDS_LINE.test(body.slice(at + mark.length, at + mark.length + 80)))
      continue;
    if (from >= 0) pieces.push(body.slice(from, at).replace(/\r?\n$/, ""));
    if (pieces.length > MOST_PARTS) throw new Unreadable(TOO_MANY);
    const closes = body.startsWith("--", at + mark.length);
    const line = body.indexOf("\n", at);
    from = closes || line < 0 ? -1 : line + 1;
    if (closes) return pieces;
  }
  return from >= 0 ? [...pieces, body.slice(from)] : pieces;
}

function asPart(headers: Headers, body: ByteString, type: string, alternative: number | null): MimePart {
  const told = headerParameters(headers, "content-type");
  const disposition = headerParameters(headers, "content-disposition");
  const encoding = headerText(headers, "content-transfer-encoding");
  return {
    type,
    charset: told?.parameters.get("charset") ?? null,
    fileName: disposition?.parameters.get("filename") ?? told?.parameters.get("name") ?? null,
    isAttachment: disposition?.value === "attachment",
    alternative,
    description: headerText(headers, "content-description"),
    contentId: headerText(headers, "content-id")?.replace(/^<|>$/g, "") ?? null,
    isFlowed: told?.parameters.get("format")?.toLowerCase() === "flowed",
    bytes: () => decodeTransfer(body, encoding),
  };
}
