import { carveParagraphs } from "../blocks/carve.ts";
import type { Paragraph } from "../blocks/paragraphs.ts";
import { cutPiece, type Piece } from "../blocks/piece.ts";
import { isSubhead } from "../blocks/subheads.ts";
import type { Block, BlockKind } from "../report.ts";
import { findWireDatelineEnd } from "./wire-dateline.ts";

/** A part of a report on its way into one text; `running` is the report's own prose, whose dateline and credits are told apart. */
export type CopyPart = {
  readonly kind: BlockKind | "running";
  readonly text: string;
  /** It stands right under the part before it. */
  readonly tight?: boolean;
};

/** One text of all parts in their order, and its blocks. Parts without words are left out. */
export function composeCopy(parts: readonly CopyPart[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const texts: string[] = [];
  const paragraphs: Paragraph[] = [];
  const kinds: CopyPart["kind"][] = [];
  let length = 0;
  for (const part of parts) {
    const text = part.text.trim();
    if (text === "") continue;
    const joint = length === 0 ? "" : part.tight ? "\n" : "\n\n";
    texts.push(joint, text);
    const start = length + joint.length;
    length = start + text.length;
    paragraphs.push({ start, end: length, text, gap: !part.tight, hint: {} });
    kinds.push(part.kind);
  }
  const text = texts.join("");
  return { text, blocks: cutBlocks(text, paragraphs, kinds) };
}

function cutBlocks(text: string, paragraphs: readonly Paragraph[], kinds: readonly CopyPart["kind"][]): Block[] {
  const running = paragraphs.filter((_, at) => kinds[at] === "running");
  const pieces = running.flatMap((paragraph, at) => carve(text, paragraph, at === 0));
  const prose = pieces.flatMap((piece, at) => {
    const { start, end } = piece;
    return start < end ? [{ start, end, kind: proseKind(pieces, at) }] : [];
  });
  const told = paragraphs.flatMap(({ start, end }, at): Block[] => {
    const kind = kinds[at];
    return kind === undefined || kind === "running" ? [] : [{ start, end, kind }];
  });
  return [...prose, ...told].sort((a, b) => a.start - b.start);
}

/** Only at the head of the copy is whoever stands in brackets believed to have sent it. */
function carve(text: string, paragraph: Paragraph, first: boolean): Piece[] {
  const end = first ? findWireDatelineEnd(paragraph.text) : 0;
  if (end === 0) return carveParagraphs(text, [paragraph]);
  const cut = paragraph.start + end;
  const rest = { ...paragraph, start: cut, text: paragraph.text.slice(end), gap: false };
  return [cutPiece(paragraph, paragraph.start, cut, { kind: "dateline" }), ...carveParagraphs(text, [rest])];
}

/** An end mark such as "(END)" is furniture; a date by itself in the midst of copy is part of it. */
function proseKind(pieces: readonly Piece[], at: number): BlockKind {
  const kind = pieces[at]?.kind ?? null;
  if (kind === "dateline" || kind === "credit" || kind === "furniture") return kind;
  return isSubhead(pieces, at) ? "subhead" : "body";
}
