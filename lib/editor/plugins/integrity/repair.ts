import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { Span } from "../../../domain/shared/span.ts";
import { SENTENCE, sentenceAttrs, sentenceMark } from "../../marks/sentence.ts";
import { blockText, runsOf, type TextBlock, textBlocksOf } from "../../queries/runs-of.ts";
import type { MakeSid } from "../../sid.ts";
import { type Change, changedRegion, type Region } from "./changes.ts";
import { type Group, groupRange, groupsOf } from "./groups.ts";
import { sentencesFor } from "./owners.ts";
import { type PieceFacts, piecesOf } from "./pieces.ts";
import { type Range, touches } from "./ranges.ts";
import { seamsOf } from "./seams.ts";

/** The sentences of running text, as offsets in order. The desk's own rules; tests may bring others. */
export type SplitText = (text: string, language: string | null) => readonly Span[];

export type RepairRules = {
  readonly makeSid: MakeSid;
  readonly splitText: SplitText;
  readonly language: string | null;
};

export type Repair = {
  readonly before: Node;
  /** Empty for undo and redo: what they bring back is not new text. */
  readonly changes: readonly Change[];
  readonly fresh: readonly Range[];
};

/**
 * Adds to a transaction what its document needs so that every character of the changed blocks belongs to exactly one
 * sentence and every sentence is one run: nothing, when that holds already.
 */
export function repair(tr: Transaction, { before, changes, fresh }: Repair, rules: RepairRules): void {
  const region = changedRegion(before, tr.doc);
  if (!region) return;
  const old = sentenceWords(before, region);
  const seams = seamsOf(before, changes);
  const groups = textBlocksOf(tr.doc, region.from, region.to).flatMap((block) => {
    const facts: PieceFacts = {
      changes,
      fresh,
      oldWords: (sid) => old.get(sid),
      split: splitterFor(block, changes, rules),
    };
    return groupsOf(piecesOf(block, facts), seams, (left, right) => isOneSentence(left, right, rules));
  });
  const outside = outsideSids(tr.doc, region);
  const isTakenElsewhere = (sid: string) => !old.has(sid) && outside(sid);
  mark(tr, groups, sentencesFor(groups, { makeSid: rules.makeSid, isTakenElsewhere }));
}

function mark(tr: Transaction, groups: readonly Group[], sentences: readonly ReturnType<typeof sentenceAttrs>[]): void {
  const type = tr.doc.type.schema.marks[SENTENCE];
  groups.forEach((group, i) => {
    const attrs = sentences[i];
    if (!type || !attrs) return;
    const sentence = type.create(attrs);
    if (group.pieces.every((piece) => piece.mark?.eq(sentence))) return;
    const { from, to } = groupRange(group);
    tr.addMark(from, to, sentence);
  });
}

/** A subhead is one sentence whatever its punctuation, and a block without a change keeps its sentences. */
function splitterFor({ node, start }: TextBlock, changes: readonly Change[], rules: RepairRules) {
  const ground = { from: start, to: start + node.content.size };
  if (node.type.name === "heading" || !changes.some((change) => touches(change, ground))) return null;
  return (text: string) => rules.splitText(text, rules.language);
}

/** Whether two stretches read as one sentence, judged with a space between them: a join may have left none. */
function isOneSentence(left: string, right: string, { splitText, language }: RepairRules): boolean {
  const head = `${left.trimEnd()} `;
  return !splitText(head + right.trimStart(), language).some(({ start }) => start === head.length);
}

/** What each sentence of the region said before. */
function sentenceWords(before: Node, { oldFrom, oldTo }: Region): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { node, start } of textBlocksOf(before, oldFrom, oldTo)) {
    for (const { sid, from, to } of runsOf(node, start)) {
      if (sid !== null) words.set(sid, blockText(node).slice(from - start, to - start));
    }
  }
  return words;
}

/** Answers from the blocks outside the region, which no change touched; looks only when asked. */
function outsideSids(doc: Node, { first, last }: Region): (sid: string) => boolean {
  const blocks = doc.content.content.filter((_, i) => i < first || i >= last);
  return (sid) => blocks.some((block) => sidsOf(block).has(sid));
}

const known = new WeakMap<Node, ReadonlySet<string>>();

function sidsOf(block: Node): ReadonlySet<string> {
  const cached = known.get(block);
  if (cached) return cached;
  const sids = new Set<string>();
  block.descendants((node) => {
    const found = sentenceMark(node);
    if (found) sids.add(sentenceAttrs(found).sid);
  });
  known.set(block, sids);
  return sids;
}
