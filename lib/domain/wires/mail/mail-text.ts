import { findBlocks } from "../blocks/find-blocks.ts";
import { cutParagraphs, type Paragraph } from "../blocks/paragraphs.ts";
import { isToEditors } from "../copy/editorial-marks.ts";
import type { Block, BlockKind } from "../report.ts";

/** The text of a mail with its subject over it, and its blocks: greetings of machines, signatures and quoted headers told apart. */
export function layOutMail(
  subject: string | null,
  body: string,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const lead = subject === null || startsWith(body, subject) ? "" : `${subject}\n\n`;
  const text = `${lead}${body}`;
  const signature = findSignature(text, lead.length);
  const paragraphs = cutParagraphs(text).map((paragraph, at): Paragraph => {
    const kind = at === 0 && subject !== null ? "headline" : kindOf(paragraph, signature);
    return kind === null ? paragraph : { ...paragraph, hint: { kind } };
  });
  return { text, blocks: findBlocks(text, paragraphs) };
}

/** Whether two lines say the same but for case and marks. */
export function isSameLine(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function startsWith(body: string, subject: string): boolean {
  return isSameLine(body.trimStart().split(/\r?\n/u, 1)[0] ?? "", subject);
}

function fold(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "-- " on a line of its own starts the signature (RFC 3676). */
function findSignature(text: string, from: number): number {
  const found = /(?:^|\n)-- ?\r?\n/u.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

const QUOTED_HEADER =
  /^(?:[-_]{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|message d['’]origine|mensaje (?:original|reenviado)|messaggio originale)|(?:from|sent|to|cc|date|subject|von|gesendet|an|betreff|de|envoyé|à|objet|para|asunto|da|inviato|oggetto)\s?: \S)/iu;
const MACHINES =
  /^(?:sent from my |von meinem .{1,30} gesendet|envoyé de mon |enviado desde mi |inviato da |get outlook for |(?:to )?unsubscribe|you (?:are receiving|received) this|view (?:this email )?in (?:your )?browser|this (?:e-?mail|message)(?: and any (?:attachments?|files?))?(?: .{0,40})? (?:is|are|may be|contains?) (?:strictly )?(?:confidential|privileged|intended)|disclaimer\b|diese e-?mail enthält vertrauliche|ce (?:courriel|message) (?:et .{0,40})?est confidentiel|este (?:correo|mensaje) .{0,60}confidencial)/iu;

function kindOf({ start, text }: Paragraph, signature: number): BlockKind | null {
  if (start >= signature || QUOTED_HEADER.test(text) || MACHINES.test(text)) return "furniture";
  return isToEditors(text) ? "note" : null;
}

/** Lines that a mail program broke with a space at their end are one again (RFC 3676). */
export function unflow(text: string): string {
  return text.replace(/^(?!-- \r?$)(.*[^\r\n\s]) \r?\n(?=[^\s>])/gmu, "$1 ");
}
