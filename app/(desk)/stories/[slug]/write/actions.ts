"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { HEAD_RULES, type HeadField } from "#lib/domain/stories/story-head.ts";
import { requireMay } from "#lib/server/access.ts";
import { action } from "#lib/server/action.ts";
import { discardDraft, keepDraft } from "#lib/server/editions/drafts/mutations.ts";
import { readLease } from "#lib/server/editions/leases/data.ts";
import { acquireLease, givePen, takeLease } from "#lib/server/editions/leases/mutations.ts";
import { askForPen, refusePen } from "#lib/server/editions/pen-requests/mutations.ts";
import { findHead } from "#lib/server/editions/revisions/data.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";
import { sentenceHash } from "#lib/server/editions/revisions/sentence-hash.ts";
import { dismissFinding } from "#lib/server/review/mutations.ts";

const edition = z.object({ editionId: z.uuid() });

const text = z.object({
  editionId: z.uuid(),
  baseRevisionId: z.uuid().nullable(),
  leaseToken: z.string().max(64),
  windowId: z.string().max(64),
  headline: line("headline"),
  standfirst: line("standfirst"),
  byline: line("byline"),
  dateline: line("dateline"),
  slugline: line("slugline"),
  summary: line("summary"),
  // Anyone can post here: the server parses the document itself and keeps only what it read.
  document: z.unknown(),
});

function line(field: HeadField) {
  const { label, most } = HEAD_RULES[field];
  return z.string().max(most, `Keep the ${label.toLowerCase()} under ${most.toLocaleString("en")} characters.`);
}

export const saveDraftAction = action(text.omit({ leaseToken: true }), async (input, actor) => keepDraft(actor, input));

export const saveRevisionAction = action(text, async (input, actor) => {
  const saved = await saveRevision(actor, input);
  if (saved.kind === "saved") revalidatePath("/stories/[slug]", "layout");
  return saved;
});

export const takeLeaseAction = action(
  z.object({ editionId: z.uuid(), takeOver: z.boolean() }),
  async ({ editionId, takeOver }, actor) =>
    takeOver ? takeLease(actor, { editionId }) : acquireLease(actor, { editionId, token: null }),
);

export const renewLeaseAction = action(
  z.object({ editionId: z.uuid(), token: z.string().max(64) }),
  async (input, actor) => acquireLease(actor, input),
);

export const readLeaseAction = action(edition, async (input, actor) => readLease(actor, input));

export const askForPenAction = action(edition, async (input, actor) => askForPen(actor, input));

export const refusePenAction = action(
  edition.extend({ token: z.string().max(64), personId: z.uuid() }),
  async (input, actor) => refusePen(actor, input),
);

export const givePenAction = action(edition.extend({ token: z.string().max(64), to: z.uuid() }), async (input, actor) =>
  givePen(actor, input),
);

/** The newest text, for a window that has an older one; null when it is the same. */
export const readHeadAction = action(
  edition.extend({ have: z.uuid().nullable() }),
  async ({ editionId, have }, actor) => {
    requireMay(actor, "story.read");
    const head = await findHead(editionId);
    return head?.revisionId === have ? null : head;
  },
);

export const discardDraftAction = action(edition.extend({ windowId: z.string().max(64) }), async (input, actor) =>
  discardDraft(actor, input),
);

/** Bound to the words that the writer saw: where the saved text has others, nothing is dismissed. */
export const dismissSeenFindingAction = action(
  edition.extend({
    sid: z.string().min(1).max(100),
    words: z.string().max(200_000),
    matter: z.string().max(200_000),
    reason: z.string().trim().min(1, "Write why it is mistaken.").max(1000, "Keep the reason under 1,000 characters."),
  }),
  async ({ words, ...input }, actor) => {
    await dismissFinding(actor, { ...input, hash: sentenceHash(words) });
    revalidatePath("/stories/[slug]", "layout");
  },
);
