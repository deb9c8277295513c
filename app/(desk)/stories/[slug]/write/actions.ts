"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { HEAD_RULES, type HeadField } from "#lib/domain/stories/story-head.ts";
import { action } from "#lib/server/action.ts";
import { discardDraft, keepDraft } from "#lib/server/editions/drafts/mutations.ts";
import { acquireLease, takeLease } from "#lib/server/editions/leases/mutations.ts";
import { saveRevision } from "#lib/server/editions/revisions/mutations.ts";

const text = z.object({
  editionId: z.uuid(),
  baseRevisionId: z.uuid().nullable(),
  leaseToken: z.string().max(64),
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

export const saveDraftAction = action(text, async (input, actor) => keepDraft(actor, input));

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

export const discardDraftAction = action(z.object({ editionId: z.uuid() }), async ({ editionId }, actor) =>
  discardDraft(actor, editionId),
);
