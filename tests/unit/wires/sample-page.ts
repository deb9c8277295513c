import { BLOCK_KINDS, type Block, type BlockKind } from "#lib/domain/wires/report.ts";

/** A page as it was saved, with what each stretch of it is. The events, places and people are invented. */
export type SamplePage = { readonly name: string; readonly text: string; readonly blocks: readonly Block[] };

/** Reads a page in which `[kind]` stands before each block; the marks are taken out. */
export function samplePage(name: string, marked: string): SamplePage {
  const blocks: Block[] = [];
  let text = "";
  for (const match of marked.matchAll(/\[([a-z]+)\]([^[]*(?:\[(?![a-z]+\])[^[]*)*)/g)) {
    const kind = BLOCK_KINDS.find((entry): entry is BlockKind => entry === match[1]);
    if (kind === undefined) throw new Error(`No block kind ${match[1]} in sample ${name}`);
    const words = match[2] ?? "";
    const start = text.length + (words.length - words.trimStart().length);
    text += words;
    blocks.push({ kind, start, end: start + words.trim().length });
  }
  return { name, text, blocks };
}
