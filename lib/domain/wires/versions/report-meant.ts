type Candidate = { readonly id: string; readonly headline: string | null };

/** A headline of fewer letters stands in many texts. */
const LEAST_LETTERS = 12;

/**
 * Which of the reports under a kill's slugline it means: the only one there is, or the only one whose headline its text
 * repeats. Null when that leaves several, or none: a wrong kill would be worse than one to be made by hand.
 */
export function reportMeant({ text }: { readonly text: string }, candidates: readonly Candidate[]): string | null {
  const [only, ...others] = candidates;
  if (only && others.length === 0) return only.id;
  const said = plain(text);
  const quoted = candidates.filter(({ headline }) => {
    const words = plain(headline ?? "");
    return words.length >= LEAST_LETTERS && said.includes(words);
  });
  return quoted.length === 1 ? (quoted[0]?.id ?? null) : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
