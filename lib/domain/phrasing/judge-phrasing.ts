import { verifySentence } from "../verify/verify-sentence.ts";
import type { PhrasingAnswer } from "./answer.ts";
import type { OfferedPassage, OfferedSentence, PhrasedSentence } from "./offer.ts";
import { faultOfForm } from "./sentence-form.ts";

/** A sentence that is not taken over, with the reason as an instruction to whoever wrote it. */
export type RefusedSentence = { readonly id: string; readonly why: string };

export type PhrasingJudgement = {
  readonly accepted: readonly PhrasedSentence[];
  readonly refused: readonly RefusedSentence[];
};

type AnsweredSentence = PhrasingAnswer["sentences"][number];

/**
 * Which of the answered sentences may stand in the draft: known and not fixed, once, resting on their own passages alone,
 * one plain sentence, without any finding of the gate against exactly the passages cited, nor against the claim itself.
 * Everything else is refused with the first reason found. Trusts nothing in the answer but its shape.
 */
export function judgePhrasing(answer: PhrasingAnswer, offered: readonly OfferedSentence[]): PhrasingJudgement {
  const known = new Map(offered.map((sentence) => [sentence.id, sentence]));
  const times = timesOf(answer.sentences.map(({ id }) => id));
  const accepted: PhrasedSentence[] = [];
  const refused = new Map<string, RefusedSentence>();
  for (const sentence of answer.sentences) {
    const { id, text, cites } = sentence;
    const why = times.get(id) !== 1 ? "This id is answered more than once." : faultOf(sentence, known.get(id));
    if (why === null) accepted.push({ id, text, cites });
    else refused.set(id, { id, why });
  }
  return { accepted, refused: [...refused.values()] };
}

function timesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

function faultOf({ text, cites }: AnsweredSentence, own: OfferedSentence | undefined): string | null {
  if (!own) return "No claim has this id.";
  if (own.fixed) return "This claim is fixed: leave it out.";
  const cited = citedOf(cites, own.passages);
  if (!cited) return "The cites must be ids of the claim's own passages, at least one and each once.";
  return faultOfForm(text, own.text) ?? faultOfNames(text, own.text) ?? faultOfContent(text, own.text, cited);
}

function citedOf(cites: readonly string[], passages: readonly OfferedPassage[]): readonly OfferedPassage[] | null {
  const cited = passages.filter(({ id }) => cites.includes(id));
  const isExact = cited.length === cites.length && new Set(cites).size === cites.length;
  return isExact && cited.length > 0 ? cited : null;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

// The gate knows a name in any spelling; the claim has it in the house's.
function faultOfNames(text: string, before: string): string | null {
  const known = new Set(wordsOf(before).map((word) => word.toLowerCase()));
  const other = wordsOf(text).find((word) => /^\p{Lu}/u.test(word) && !known.has(word.toLowerCase()));
  return other === undefined ? null : `“${other}” does not stand in the claim.`;
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

// The passages may say more than the claim: a sentence of theirs is no other wording of it.
function faultOfContent(text: string, before: string, cited: readonly OfferedPassage[]): string | null {
  return (
    faultOfGate(
      text,
      cited.map((passage) => passage.text),
    ) ?? faultOfGate(text, [before])
  );
}

function faultOfGate(text: string, passages: readonly string[]): string | null {
  const { verdict, findings } = verifySentence(text, passages);
  if (verdict === "supported" && findings.length === 0) return null;
  return findings[0]?.message ?? "The passages do not say this.";
}
