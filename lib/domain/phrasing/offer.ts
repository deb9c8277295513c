import type { Draft, Passage } from "../merge/merge-result.ts";

export type OfferedPassage = { readonly id: string; readonly text: string };

/** A sentence of the draft as a language model is shown it. */
export type OfferedSentence = {
  readonly id: string;
  readonly text: string;
  /** What the sentence cites: the only words that a rephrasing may rest on. */
  readonly passages: readonly OfferedPassage[];
  /** Shown for the flow, never rephrased: it tells an open conflict, or is not wholly supported as it stands. */
  readonly fixed: boolean;
};

/** Words put for a sentence of the draft, with those of its passages that they rest on. */
export type PhrasedSentence = { readonly id: string; readonly text: string; readonly cites: readonly string[] };

/** More would not be answered in the time that a person waits for a draft. */
const MOST_SENTENCES = 120;

/**
 * The first 120 sentences of a draft with the words they cite, each under an id of its own; `wordsOf` cuts a passage out
 * of its report. Sentences with a finding, of the gate or of an open conflict, and sentences without a source are fixed.
 */
export function offerOf(
  draft: Pick<Draft, "paragraphs">,
  wordsOf: (passage: Passage) => string,
): readonly OfferedSentence[] {
  const ids = new Map<string, string>();
  return draft.paragraphs
    .flatMap(({ sentences }) => sentences)
    .slice(0, MOST_SENTENCES)
    .map(({ text, citations, findings }, at) => ({
      id: sentenceId(at),
      text,
      passages: citations.map((passage) => ({ id: passageId(ids, passage), text: wordsOf(passage) })),
      fixed: findings.length > 0 || citations.length === 0,
    }));
}

/** The draft with the words put for some of its sentences; number, order and every other sentence stay. */
export function phrasedDraft(
  draft: Draft,
  offered: readonly OfferedSentence[],
  put: readonly PhrasedSentence[],
): Draft {
  const wordsById = new Map(put.map((sentence) => [sentence.id, sentence]));
  let at = -1;
  const paragraphs = draft.paragraphs.map(({ sentences }) => ({
    sentences: sentences.map((sentence) => {
      at += 1;
      const words = wordsById.get(sentenceId(at));
      if (!words) return sentence;
      // The gate has read the words against these passages alone.
      const citations = sentence.citations.filter((_, i) => words.cites.includes(offered[at]?.passages[i]?.id ?? ""));
      return { ...sentence, text: words.text, citations };
    }),
  }));
  return { ...draft, paragraphs };
}

function sentenceId(at: number): string {
  return `s${at + 1}`;
}

// One passage that two sentences cite has one id.
function passageId(ids: Map<string, string>, { report, start, end }: Passage): string {
  const span = `${report}:${start}-${end}`;
  const id = ids.get(span) ?? `p${ids.size + 1}`;
  ids.set(span, id);
  return id;
}
