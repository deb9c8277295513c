import type { Sid } from "../shared/ids.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/** A suggestion as a text holds it: its words, and nothing about who made it. */
export type FoundSuggestion = {
  readonly id: string;
  readonly inserted: string;
  readonly removed: string;
  readonly sids: readonly Sid[];
};

/** Who made a suggestion and when the desk first had it, with the words that it had when it was last saved. */
export type KnownSuggestion = Pick<FoundSuggestion, "id" | "inserted" | "removed"> & {
  readonly authorId: string;
  readonly suggestedAt: Date;
};

export type AttributedSuggestion = FoundSuggestion & Pick<KnownSuggestion, "authorId" | "suggestedAt">;

export type SuggestionIssue = { readonly sid: Sid | null; readonly message: string };

/**
 * Who made each suggestion of a text that somebody saves: what the desk knows stays with its author and its time, what
 * is new is the saver's, now. Fails where the saver puts words into somebody else's suggestion; to take some out of it is
 * to reject them.
 */
export function attributeSuggestions(
  found: readonly FoundSuggestion[],
  known: readonly KnownSuggestion[],
  saver: string,
  now: Date,
): Result<readonly AttributedSuggestion[], readonly SuggestionIssue[]> {
  const byId = new Map(known.map((suggestion) => [suggestion.id, suggestion]));
  const issues = found.flatMap((suggestion) => {
    const before = byId.get(suggestion.id);
    if (!before || before.authorId === saver || !hasGrown(before, suggestion)) return [];
    return { sid: suggestion.sids[0] ?? null, message: "Words were added to a suggestion that somebody else made." };
  });
  if (issues.length > 0) return fail(issues);
  return ok(
    found.map((suggestion) => {
      const { authorId = saver, suggestedAt = now } = byId.get(suggestion.id) ?? {};
      return { ...suggestion, authorId, suggestedAt };
    }),
  );
}

function hasGrown(before: KnownSuggestion, after: FoundSuggestion): boolean {
  return !isLeftOf(after.inserted, before.inserted) || !isLeftOf(after.removed, before.removed);
}

/** Whether a text is what is left of another after something was taken out of it. */
function isLeftOf(rest: string, whole: string): boolean {
  let at = 0;
  for (const letter of rest) {
    const place = whole.indexOf(letter, at);
    if (place === -1) return false;
    at = place + letter.length;
  }
  return true;
}
