import type { Mark, Node } from "@tiptap/pm/model";
import type { Sid } from "../../domain/shared/ids.ts";
import type { Cite } from "../marks/cite.ts";
import { sentenceAttrs, sentenceMark } from "../marks/sentence.ts";

/** Text of one block that belongs to one sentence, or to none yet. Positions are the document's. */
export type Run = {
  readonly sid: Sid | null;
  readonly cites: readonly Cite[];
  readonly from: number;
  readonly to: number;
};

/** The runs of one text block, in order, covering all of it. `start` is the position before its first character. */
export function runsOf(block: Node, start: number): readonly Run[] {
  const runs: Run[] = [];
  let before: Mark | null = null;
  block.forEach((child, offset) => {
    const mark = sentenceMark(child);
    const last = runs.at(-1);
    const goesOn = mark === before || (mark && before?.eq(mark));
    before = mark;
    const { sid, cites } = mark ? sentenceAttrs(mark) : { sid: null, cites: [] };
    const from = start + offset;
    if (last && goesOn) runs[runs.length - 1] = { ...last, to: from + child.nodeSize };
    else runs.push({ sid, cites, from, to: from + child.nodeSize });
  });
  return runs;
}

export type TextBlock = { readonly node: Node; readonly start: number };

/** Every block of running text in a part of the document; `start` is the position before its first character. */
export function textBlocksOf(doc: Node, from = 0, to = doc.content.size): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  if (from >= to) return blocks;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) blocks.push({ node, start: pos + 1 });
    return !node.isTextblock;
  });
  return blocks;
}

/** The text of a block with one code unit for each position, so that offsets in it are positions in the block. */
export function blockText(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, "\n");
}

/** Where a sentence stands, or null when the document does not have it. */
export function findRun(doc: Node, sid: Sid): Run | null {
  let found: Run | null = null;
  doc.descendants((node, pos) => {
    if (found) return false;
    if (!node.isTextblock) return true;
    found = runsOf(node, pos + 1).find((run) => run.sid === sid) ?? null;
    return false;
  });
  return found;
}
