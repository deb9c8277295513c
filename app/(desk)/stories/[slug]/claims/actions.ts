"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { SETTLEMENT_DECISIONS } from "#lib/domain/stories/choices.ts";
import { action } from "#lib/server/action.ts";
import { chooseClaims, draftStory, reopenConflict, settleConflict } from "#lib/server/claims/mutations.ts";
import { removeHouseName, setHouseName } from "#lib/server/names/mutations.ts";

const storyId = z.uuid();
const key = z.string().min(1).max(200);

export const chooseClaimsAction = action(
  z.object({ storyId, keys: z.array(key).min(1).max(2000), chosen: z.boolean() }),
  async (input, actor) => {
    await chooseClaims(actor, input);
    revalidatePath("/stories/[slug]/claims", "page");
  },
);

export const settleConflictAction = action(
  z.object({
    storyId,
    conflictKey: key,
    decision: z.enum(SETTLEMENT_DECISIONS),
    side: z.string().max(500).nullable(),
    reason: z.string().trim().min(1, "Write why, in a few words.").max(1000, "Keep the reason under 1,000 characters."),
  }),
  async (input, actor) => {
    await settleConflict(actor, input);
    revalidatePath("/stories/[slug]/claims", "page");
  },
);

export const reopenConflictAction = action(z.object({ storyId, conflictKey: key }), async (input, actor) => {
  await reopenConflict(actor, input);
  revalidatePath("/stories/[slug]/claims", "page");
});

export const draftStoryAction = action(
  z.object({ storyId, editionId: z.uuid(), baseRevisionId: z.uuid().nullable(), smooth: z.boolean() }),
  async (input, actor) => draftStory(actor, input),
);

const spelling = z.string().trim().min(1, "Enter a spelling.").max(200, "Keep the spelling under 200 characters.");

export const setHouseNameAction = action(
  z.object({ spellings: z.array(z.string().min(1).max(200)).min(1).max(100), house: spelling }),
  async (input, actor) => {
    await setHouseName(actor, input);
    revalidatePath("/stories/[slug]/claims", "page");
  },
);

export const removeHouseNameAction = action(z.object({ house: spelling }), async (input, actor) => {
  await removeHouseName(actor, input);
  revalidatePath("/stories/[slug]/claims", "page");
});
