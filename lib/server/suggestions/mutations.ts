import "server-only";
import {
  type AttributedSuggestion,
  attributeSuggestions,
  type FoundSuggestion,
} from "#lib/domain/stories/suggestions.ts";
import { InvalidInput } from "../answer.ts";
import { now } from "../clock.ts";
import type { LockedEdition } from "../editions/lock.ts";
import { notify } from "../notices/mutations.ts";
import type { Transaction } from "../transaction.ts";
import { listKnownSuggestions, listOpenSuggestions } from "./data.ts";

/** Who made each suggestion of a text that is being saved; refuses words put into somebody else's. */
export async function requireOwnSuggestions(
  tx: Transaction,
  saverId: string,
  { storyId, headRevisionId }: Pick<LockedEdition, "storyId" | "headRevisionId">,
  found: readonly FoundSuggestion[],
): Promise<readonly AttributedSuggestion[]> {
  const ids = found.map(({ id }) => id);
  const known = await listKnownSuggestions(tx, storyId, headRevisionId, ids);
  const attributed = attributeSuggestions(found, known, saverId, now());
  if (attributed.ok) return attributed.value;
  throw new InvalidInput(attributed.error.map(({ sid, message }) => ({ field: sid ?? "document", message })));
}

/** Keeps what was open in a new revision. */
export async function insertSuggestions(
  tx: Transaction,
  revisionId: string,
  suggestions: readonly AttributedSuggestion[],
): Promise<void> {
  if (suggestions.length === 0) return;
  await tx.revisionSuggestion.createMany({
    data: suggestions.map(({ id, inserted, removed, sids, authorId, suggestedAt }, position) => ({
      ...{ revisionId, id, position, inserted, removed, authorId, suggestedAt },
      sids: [...sids],
    })),
  });
}

/** Tells whoever suggested something that is open no more, unless they decided it themselves. Call it before the head moves. */
export async function tellDecided(
  tx: Transaction,
  actorId: string,
  { storyId, headRevisionId }: Pick<LockedEdition, "storyId" | "headRevisionId">,
  open: readonly FoundSuggestion[],
): Promise<void> {
  const before = await listOpenSuggestions(headRevisionId, tx);
  for (const { id, authorId, inserted, removed, sids } of before) {
    if (open.some((suggestion) => suggestion.id === id)) continue;
    const [sid] = sids;
    const place = { storyId, ...(sid === undefined ? {} : { sid }) };
    await notify(tx, { kind: "suggestion.decided", data: { inserted, removed }, to: [authorId], actorId, ...place });
  }
}
