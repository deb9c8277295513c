import { stemOf } from "../language/stems.ts";
import { type Token, tokensOf } from "../language/tokens.ts";
import type { BlockKind } from "../wires/report.ts";
import type { MergeInput } from "./merge-input.ts";
import type { Passage } from "./merge-result.ts";

/** A word or number of a sentence; the span is in the sentence. */
export type Word = Token & { readonly stem: string };

/** A sentence as the merge works on it: `report` is the report's id, `reportIndex` its place among the inputs. */
export type Line = Passage & {
  readonly id: string;
  /** Place among all lines as the merge reads them. */
  readonly index: number;
  /** Place among all lines in the order in which the reports were given. */
  readonly order: number;
  readonly reportIndex: number;
  readonly text: string;
  readonly block: BlockKind;
  /** Counts paragraphs within the report: sentences of one share it. */
  readonly paragraph: number;
  readonly words: readonly Word[];
};

/** Blocks whose sentences state something on the report's behalf. */
const SPEAKING: ReadonlySet<BlockKind> = new Set<BlockKind>(["headline", "standfirst", "body", "subhead", "embed"]);

/** Whether the sentence belongs to what the report itself tells, so that a draft may cite it. */
export function isStory(line: { readonly block: BlockKind }): boolean {
  return line.block === "body" || line.block === "standfirst";
}

export function isSpeaking(line: { readonly block: BlockKind }): boolean {
  return SPEAKING.has(line.block);
}

/** All sentences of the reports in reading order, with their words; numbered in the order in which they were given. */
export function linesOf(inputs: readonly MergeInput[], given: readonly MergeInput[] = inputs): Line[] {
  const firstOf = new Map<MergeInput, number>();
  let count = 0;
  for (const input of given) {
    firstOf.set(input, count);
    count += input.sentences.length;
  }
  const lines: Line[] = [];
  inputs.forEach((input, reportIndex) => {
    let paragraph = 0;
    let previousEnd = 0;
    input.sentences.forEach(({ start, end, block }, at) => {
      if (/\n/.test(input.text.slice(previousEnd, start))) paragraph++;
      previousEnd = end;
      const text = input.text.slice(start, end);
      const words = tokensOf(text).map((token) => ({ ...token, stem: stemOf(token.norm) }));
      const order = (firstOf.get(input) ?? 0) + at;
      const index = lines.length;
      lines.push({
        id: `s${order + 1}`,
        index,
        order,
        report: input.id,
        reportIndex,
        start,
        end,
        text,
        block,
        paragraph,
        words,
      });
    });
  });
  return lines;
}
