import { transformToSuggestionTransaction } from "@handlewithcare/prosemirror-suggest-changes";
import { Fragment, type Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { type Mapping, StepMap } from "@tiptap/pm/transform";
import { SENTENCE, sentenceAttrs, sentenceMark } from "../../marks/sentence.ts";
import { isStruck, type SuggestionId } from "../../marks/suggestion.ts";
import { type Run, runsOf } from "../../queries/runs-of.ts";
import { suggestedStretches } from "../../queries/suggestions-of.ts";
import { mapRanges, type Range } from "../integrity/ranges.ts";
import type { Edit } from "./edits.ts";

export type Authorship = {
  /** What new suggestions of this transaction are called. */
  readonly id: SuggestionId;
  /** Whether somebody else made a suggestion: nothing is added to it. */
  readonly isForeign: (id: SuggestionId) => boolean;
};

/**
 * Adds an edit to a transaction as a suggestion, and answers where its new words end; null where it brings none. The
 * library that tracks it is shown the one sentence alone: what it joins and moves stays inside it.
 */
export function track(tr: Transaction, edit: Edit, authorship: Authorship): number | null {
  const $from = tr.doc.resolve(edit.from);
  const run = runFor($from.parent, $from.start(), edit);
  const range = run ?? { from: $from.start(), to: $from.end() };
  const shift = range.from - 1;
  const alone = EditorState.create({ doc: sentenceAlone(tr.doc, range) });
  const wanted = alone.tr.replaceWith(edit.from - shift, edit.to - shift, contentFor(edit, run, alone.doc));
  const tracked = transformToSuggestionTransaction(wanted, alone, () => authorship.id);
  keepAuthors(tracked, alone.doc, authorship);
  for (const step of tracked.steps) {
    const moved = step.map(StepMap.offset(shift));
    if (moved) tr.step(moved);
  }
  const end = endOfWords(tracked.mapping);
  return end === null ? null : end + shift;
}

/** The sentence that an edit is in. Between two, the one whose words it brings, else the one before. */
function runFor(block: Node, start: number, { from, to, content }: Edit): Run | null {
  const runs = runsOf(block, start);
  if (from < to) return runs.find((run) => run.from <= from && to <= run.to) ?? null;
  const near = runs.filter((run) => run.from <= from && from <= run.to);
  const mark = sentenceMark(content.firstChild);
  const named = mark && near.find(({ sid }) => sid === sentenceAttrs(mark).sid);
  return named ?? near[0] ?? null;
}

function sentenceAlone(doc: Node, { from, to }: Range): Node {
  const { parent, parentOffset } = doc.resolve(from);
  const { schema } = doc.type;
  return schema.node("doc", null, [
    schema.node("paragraph", null, parent.cut(parentOffset, parentOffset + to - from).content),
  ]);
}

/**
 * Words inside a sentence are its own, wherever they were copied from: it must not come apart before they are accepted.
 * Before struck words is inside, too: there the library puts new words behind them.
 */
function contentFor({ from, to, content }: Edit, run: Run | null, alone: Node): Fragment {
  if (!run?.sid) return content;
  const isEdge = from === to && (from === run.from || from === run.to);
  const isBeforeStruck = isStruck(alone.firstChild?.childAfter(from - run.from).node ?? alone);
  const own = alone.type.schema.mark(SENTENCE, { sid: run.sid, cites: run.cites });
  const keeps = (node: Node) => isEdge && !isBeforeStruck && sentenceMark(node) !== null;
  return Fragment.fromArray(content.content.map((node) => (keeps(node) ? node : node.mark(own.addToSet(node.marks)))));
}

/** The library joins what touches, whoever made it. What others suggested stays theirs, and what is new is the writer's. */
function keepAuthors(tracked: Transaction, before: Node, { id, isForeign }: Authorship): void {
  const theirs = suggestedStretches(before).filter((stretch) => isForeign(stretch.id));
  const kept = theirs.flatMap((stretch) =>
    mapRanges([stretch], tracked.mapping).map((range) => ({ ...stretch, ...range })),
  );
  for (const stretch of suggestedStretches(tracked.doc)) {
    if (isForeign(stretch.id)) tracked.addMark(stretch.from, stretch.to, markOf(before, stretch.kind, id));
  }
  for (const { from, to, kind, id: theirId } of kept) tracked.addMark(from, to, markOf(before, kind, theirId));
}

function markOf(doc: Node, kind: "insertion" | "deletion", id: SuggestionId) {
  return doc.type.schema.mark(kind, { id });
}

/** Where the new words of an edit end; null where it only takes words out. */
function endOfWords(mapping: Mapping): number | null {
  let end: number | null = null;
  mapping.maps.forEach((map, i) => {
    map.forEach((_oldFrom, _oldTo, from, to) => {
      if (from < to) end = mapping.slice(i + 1).map(to, -1);
    });
  });
  return end;
}
