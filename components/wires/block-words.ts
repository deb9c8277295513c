import type { BlockKind } from "#lib/domain/wires/report.ts";

/** What each kind of block is called on the screen. */
export const BLOCK_WORDS: Readonly<Record<BlockKind, string>> = {
  headline: "Headline",
  standfirst: "Standfirst",
  byline: "Byline",
  dateline: "Dateline",
  date: "Date",
  body: "Body",
  subhead: "Subhead",
  caption: "Caption",
  credit: "Credit",
  embed: "Embedded post",
  promo: "Promotion",
  furniture: "Page furniture",
  comment: "Reader’s comment",
  tags: "Tags",
  note: "Note to editors",
  table: "Table",
};

/** Whether a story may rest on what stands in a block of this kind. */
export function isReporting(kind: BlockKind): boolean {
  return kind === "body" || kind === "standfirst" || kind === "headline" || kind === "subhead";
}
