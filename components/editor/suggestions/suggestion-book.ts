import type { SuggestionRules } from "#lib/editor/plugins/suggesting/tracked.ts";

/** Whose a suggestion is, as the desk says; times are ISO 8601. */
export type SuggestionFact = {
  readonly id: string;
  readonly authorId: string;
  readonly by: string;
  readonly at: string;
};

export type DeskFacts = { readonly me: string; readonly suggestions: readonly SuggestionFact[] };

/** What is known in this window of whose each suggestion is. */
export type SuggestionBook = SuggestionRules & {
  readonly learn: (facts: DeskFacts) => void;
  /** Null for a suggestion of which neither the desk nor this window knows. */
  readonly whose: (id: string) => { readonly by: string; readonly at: string; readonly isMine: boolean } | null;
};

/** A book with nothing in it yet. What was made here is the reader's; of anything else only the desk can say so. */
export function openSuggestionBook(now: () => Date): SuggestionBook {
  const made = new Map<string, string>();
  const known = new Map<string, SuggestionFact>();
  let me: string | null = null;
  return {
    makeId: () => {
      const id = crypto.randomUUID().replaceAll("-", "");
      made.set(id, now().toISOString());
      return id;
    },
    isForeign: (id) => !made.has(id) && known.get(id)?.authorId !== me,
    learn: (facts) => {
      me = facts.me;
      for (const fact of facts.suggestions) known.set(fact.id, fact);
    },
    whose: (id) => {
      const fact = known.get(id);
      if (fact) return { by: fact.by, at: fact.at, isMine: fact.authorId === me };
      const at = made.get(id);
      return at === undefined ? null : { by: "You", at, isMine: true };
    },
  };
}
