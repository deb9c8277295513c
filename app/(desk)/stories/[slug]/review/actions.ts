"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { JUDGEMENTS } from "#lib/domain/stories/approval.ts";
import { action } from "#lib/server/action.ts";
import {
  dismissFinding,
  judgeSentence,
  recallFromReview,
  resolveQuery,
  submitForReview,
  withdrawJudgement,
} from "#lib/server/review/mutations.ts";

const editionId = z.uuid();
const sid = z.string().min(1).max(100);

export const judgeSentenceAction = action(
  z
    .object({
      editionId,
      sid,
      hash: z.hash("sha256"),
      judgement: z.enum(JUDGEMENTS),
      reason: z.string().trim().max(1000, "Keep the reason under 1,000 characters.").nullable(),
    })
    .refine((input) => input.judgement === "approved" || input.reason, {
      path: ["reason"],
      error: "Write why, so that the writer knows what to do.",
    }),
  async (input, actor) => {
    await judgeSentence(actor, input);
    revalidateStory();
  },
);

export const withdrawJudgementAction = action(z.object({ editionId, sid }), async (input, actor) => {
  await withdrawJudgement(actor, input);
  revalidateStory();
});

export const resolveQueryAction = action(z.object({ editionId, sid }), async (input, actor) => {
  await resolveQuery(actor, input);
  revalidateStory();
});

export const dismissFindingAction = action(
  z.object({
    editionId,
    sid,
    hash: z.hash("sha256"),
    matter: z.string().max(200_000),
    reason: z.string().trim().min(1, "Write why it is mistaken.").max(1000, "Keep the reason under 1,000 characters."),
  }),
  async (input, actor) => {
    await dismissFinding(actor, input);
    revalidateStory();
  },
);

export const submitForReviewAction = action(z.object({ editionId, revisionId: z.uuid() }), async (input, actor) => {
  await submitForReview(actor, input);
  revalidateStory();
});

export const recallFromReviewAction = action(z.object({ editionId }), async (input, actor) => {
  await recallFromReview(actor, input);
  revalidateStory();
});

function revalidateStory(): void {
  revalidatePath("/stories/[slug]", "layout");
}
