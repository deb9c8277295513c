import type { PhrasingAnswer } from "#lib/domain/phrasing/answer.ts";
import { judgePhrasing } from "#lib/domain/phrasing/judge-phrasing.ts";
import type { OfferedSentence } from "#lib/domain/phrasing/offer.ts";

/** A sentence offered with the passages it cites, by default the sentence itself as “p1”. */
export function offered(text: string, { id = "s1", passages = [text], fixed = false } = {}): OfferedSentence {
  return { id, text, passages: passages.map((passage, at) => ({ id: `p${at + 1}`, text: passage })), fixed };
}

export function answered(text: string, { id = "s1", cites = ["p1"] } = {}): PhrasingAnswer["sentences"][number] {
  return { id, text, cites };
}

/** Why the words may not be put for the sentence; null when they may. */
export function refusalOf(before: OfferedSentence, words: PhrasingAnswer["sentences"][number]): string | null {
  const { accepted, refused } = judgePhrasing({ sentences: [words] }, [before]);
  if (accepted.length + refused.length !== 1) throw new Error("A sentence is either taken or refused.");
  return refused[0]?.why ?? null;
}
