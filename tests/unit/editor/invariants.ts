import { redo, undo } from "@tiptap/pm/history";
import { DOMParser, DOMSerializer, type Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { parseHTML } from "linkedom";
import { expect } from "vitest";
import { sameCite } from "#lib/editor/marks/cite.ts";
import { changesOf, isHistoryTransaction } from "#lib/editor/plugins/integrity/changes.ts";
import { type Range, touches } from "#lib/editor/plugins/integrity/ranges.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import { integrityIssues, readDocument } from "#lib/editor/queries/read-document.ts";
import { blockText, type Run, runsOf, textBlocksOf } from "#lib/editor/queries/runs-of.ts";
import { type StorySentence, sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";

export type Happened = {
  readonly before: Node;
  readonly after: Node;
  /** What a person did; what the plugin added to it only marks text and moves nothing. */
  readonly tr: Transaction;
  /** Everything that was put in since the story was opened. */
  readonly typed: readonly Range[];
  /** Where copied or moved sentences came from. */
  readonly carried: Node | null;
};

/** I1 to I4 and I7 to I9, as far as one transaction can break them. */
export function expectInvariants(happened: Happened): void {
  const { before, after, tr } = happened;
  expect(integrityIssues(after), "I1, I2").toEqual([]);
  after.check();
  expect(JSON.stringify(after.toJSON()), "I9").not.toContain("forged");
  if (isHistoryTransaction(tr)) return;
  const reached = changedSentences(before, tr);
  const hashes = hashesOf(after);
  for (const sentence of sentencesOf(before)) {
    if (!reached.has(sentence.sid))
      expect(hashes.get(sentence.sid), `I4 ${sentence.text}`).toBe(canonicalSentence(sentence));
  }
  expectEarnedCites(happened);
  expectEarnedBoundaries(happened);
}

/** I6: what is written down comes back the same, as JSON and as HTML. */
export function expectRoundTrips(doc: Node): void {
  const reports = new Map(
    sentencesOf(doc).flatMap(({ cites }) => cites.map(({ report }) => [report, { length: 1000 }])),
  );
  const read = readDocument(JSON.parse(JSON.stringify(doc.toJSON())), { reports });
  if (!read.ok) throw new Error(read.error[0]?.message);
  expect(read.value.doc.eq(doc), "JSON").toBe(true);
  const { document } = parseHTML("<!doctype html><html><body><div id=story></div></body></html>");
  const page = document.getElementById("story");
  page?.append(DOMSerializer.fromSchema(storySchema).serializeFragment(doc.content, { document }));
  const parsed = page && DOMParser.fromSchema(storySchema).parse(page, { preserveWhitespace: "full" });
  expect(parsed && [...hashesOf(parsed)], "HTML").toEqual([...hashesOf(doc)]);
}

/** I5: undo to the start is the start, redo to the end is the end. */
export function expectExactHistory(start: EditorState, end: EditorState): void {
  const back = throughout(end, undo);
  expect(back.doc.toJSON(), "I5, undo").toEqual(start.doc.toJSON());
  const forth = throughout(back, redo);
  const furthest = throughout(end, redo);
  expect(forth.doc.toJSON(), "I5, redo").toEqual(furthest.doc.toJSON());
}

function throughout(state: EditorState, command: typeof undo): EditorState {
  let now = state;
  while (command(now, (tr) => (now = now.apply(tr))));
  return now;
}

/**
 * A sentence is changed when the transaction reached into its words or touched their edge. Typing on in a new sentence
 * can also show that it never was one ("in the U.S. A" becomes "in the U.S. Army"): then it goes back to the one before.
 */
function changedSentences(before: Node, tr: Transaction): ReadonlySet<string> {
  const changes = [...changesOf([tr]).map(({ oldFrom, oldTo }) => ({ from: oldFrom, to: oldTo })), ...marked(tr)];
  const reached = sentencesOf(before).filter((sentence) => changes.some((change) => touches(change, sentence)));
  const all = sentencesOf(before);
  const grown = reached
    .filter(({ cites }) => cites.length === 0)
    .map(({ sid }) => all[all.findIndex((each) => each.sid === sid) - 1]);
  return new Set([...reached, ...grown].flatMap((sentence) => sentence?.sid ?? []));
}

function marked(tr: Transaction): readonly Range[] {
  return tr.steps.flatMap((step) => {
    const json = step.toJSON();
    return String(json.stepType).endsWith("Mark") ? [{ from: json.from, to: json.to }] : [];
  });
}

/** I7: a citation stands only on a sentence that holds text, or a copy of text, which had it. */
function expectEarnedCites({ before, after, tr, carried }: Happened): void {
  const old = allRuns(before);
  const copied = carried ? sentencesOf(carried) : [];
  for (const run of allRuns(after)) {
    for (const cite of run.cites) {
      const had = old.filter(({ cites }) => cites.some((known) => sameCite(known, cite)));
      const survives = had.some((source) => survivors(source, tr).some((at) => run.from <= at && at < run.to));
      const wasCopied = copied.some(({ cites }) => cites.some((known) => sameCite(known, cite)));
      expect(survives || wasCopied, `I7 ${run.sid}`).toBe(true);
    }
  }
}

function survivors({ from, to }: Range, tr: Transaction): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) {
    const mapped = tr.mapping.mapResult(at, 1);
    if (!mapped.deletedAfter) places.push(mapped.pos);
  }
  return places;
}

/** I8: a sentence starts only where one started before, or where somebody put text in. Decided splits are `typed` too. */
function expectEarnedBoundaries({ before, after, tr, typed }: Happened): void {
  const old = new Set(allRuns(before).flatMap(({ from, to }) => [tr.mapping.map(from, 1), tr.mapping.map(to, -1)]));
  const decided = marked(tr);
  for (const { node, start } of textBlocksOf(after)) {
    const text = blockText(node);
    for (const { from } of runsOf(node, start).slice(1)) {
      const gap = { from: start + text.slice(0, from - start).trimEnd().length, to: from };
      const earned = old.has(from) || [...typed, ...decided].some((range) => touches(range, gap));
      expect(earned, `I8 ${text.slice(from - start)}`).toBe(true);
    }
  }
}

function allRuns(doc: Node): readonly Run[] {
  return textBlocksOf(doc).flatMap(({ node, start }) => runsOf(node, start));
}

function hashesOf(doc: Node): ReadonlyMap<string, string> {
  return new Map(sentencesOf(doc).map((sentence: StorySentence) => [sentence.sid, canonicalSentence(sentence)]));
}
