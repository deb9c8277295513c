import type { Finding, FindingKind } from "#lib/domain/verify/finding.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { EditorDismissal } from "../desk-services.ts";

/** A dismissal with the very words and citations that it was said of: at any others it says nothing. */
export type Dismissed = EditorDismissal & { readonly words: string };

/** The dismissals bound to the words that the sentences have now; those of sentences that are not there are left out. */
export function boundTo(
  sentences: readonly StorySentence[],
  dismissals: readonly EditorDismissal[],
): readonly Dismissed[] {
  if (dismissals.length === 0) return [];
  const bySid = new Map(sentences.map((sentence) => [sentence.sid, sentence]));
  return dismissals.flatMap((dismissal) => {
    const sentence = bySid.get(dismissal.sid);
    return sentence ? [{ ...dismissal, words: canonicalSentence(sentence) }] : [];
  });
}

/** What was dismissed of a sentence as it stands now. */
export function dismissedOf(sentence: StorySentence, dismissed: readonly Dismissed[]): readonly Dismissed[] {
  const own = dismissed.filter(({ sid }) => sid === sentence.sid);
  if (own.length === 0) return [];
  const words = canonicalSentence(sentence);
  return own.filter((one) => one.words === words);
}

/** The findings that nobody has dismissed; a dismissal speaks for all findings of its kind in its sentence. */
export function withoutDismissed(
  findings: ReadonlyMap<string, readonly Finding[]>,
  sentences: readonly StorySentence[],
  dismissed: readonly Dismissed[],
): ReadonlyMap<string, readonly Finding[]> {
  if (dismissed.length === 0) return findings;
  const open = new Map(findings);
  for (const sentence of sentences) {
    const kinds = new Set<FindingKind>(dismissedOf(sentence, dismissed).map(({ kind }) => kind));
    if (kinds.size === 0) continue;
    const left = (findings.get(sentence.sid) ?? []).filter(({ kind }) => !kinds.has(kind));
    if (left.length > 0) open.set(sentence.sid, left);
    else open.delete(sentence.sid);
  }
  return open;
}
