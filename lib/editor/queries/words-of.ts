import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { Sid } from "../../domain/shared/ids.ts";
import { sentenceAtPosition } from "./sentence-at.ts";
import { settledText } from "./settled-text.ts";

/** Words of one sentence. Offsets are in what the sentence says, trimmed, without what is only suggested. */
export type SentenceWords = {
  readonly sid: Sid;
  readonly sentence: string;
  /** Null: all of it. */
  readonly words: { readonly start: number; readonly end: number } | null;
};

type Range = { readonly from: number; readonly to: number };

/** The words selected in the sentence that the selection begins in; all of it at a caret. Null where no sentence says anything. */
export function selectedWords({ doc, selection }: EditorState): SentenceWords | null {
  const run = sentenceAtPosition(doc, selection.from);
  if (!run) return null;
  const { said, sentence, lead, block, first } = readSentence(doc, run);
  if (sentence === "") return null;
  const offset = (position: number) => {
    const upTo = settledText(block, run.from - first, Math.min(position, run.to) - first).text.length - lead;
    return Math.max(0, Math.min(sentence.length, upTo));
  };
  const [start, end] = [offset(selection.from), offset(selection.to)];
  const isSome = !selection.empty && start < end && said.trim() !== "" && sentence.slice(start, end).trim() !== "";
  const isAll = start === 0 && end === sentence.length;
  return { sid: run.sid, sentence, words: isSome && !isAll ? { start, end } : null };
}

/** Where words of a sentence stand in the document; `run` is where the sentence does, `words` null all of it. */
export function placeOfWords(doc: Node, run: Range, words: SentenceWords["words"]): Range {
  const { at, sentence, lead, first } = readSentence(doc, run);
  const { start, end } = words ?? { start: 0, end: sentence.length };
  return { from: first + at(lead + start), to: first + at(lead + end - 1) + 1 };
}

function readSentence(doc: Node, { from, to }: Range) {
  const $from = doc.resolve(from);
  const [block, first] = [$from.parent, $from.start()];
  const { text: said, at } = settledText(block, from - first, to - first);
  const lead = said.length - said.trimStart().length;
  return { said, sentence: said.trim(), lead, at, block, first };
}
