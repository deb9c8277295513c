"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { sentenceHash } from "#lib/server/editions/revisions/sentence-hash.ts";
import {
  decideWordings,
  suggestWording,
  takeWording,
  withdrawWording,
} from "#lib/server/suggestions/wordings/mutations.ts";

const suggestion = z.object({
  editionId: z.uuid(),
  sid: z.string().min(1).max(100),
  wording: z.string().max(20_000),
});
const chosen = z.object({ id: z.uuid() });

/** From a page that knows the sentence by its hash. */
export const suggestWordingAction = action(
  suggestion.extend({ seen: z.hash("sha256") }),
  async ({ seen, ...input }, actor) => {
    const made = await suggestWording(actor, { ...input, hash: seen });
    revalidateStory();
    return made;
  },
);

/** From the editor, which knows the sentence by its words and citations. */
export const suggestSeenWordingAction = action(
  suggestion.extend({ seen: z.string().max(200_000) }),
  async ({ seen, ...input }, actor) => {
    const made = await suggestWording(actor, { ...input, hash: sentenceHash(seen) });
    revalidateStory();
    return made;
  },
);

export const withdrawWordingAction = action(chosen, async (input, actor) => {
  await withdrawWording(actor, input);
  revalidateStory();
});

export const decideWordingsAction = action(
  z.object({
    ids: z.array(z.uuid()).min(1).max(1000).readonly(),
    decision: z.enum(["accepted", "rejected"]),
    reason: z.string().trim().max(1000, "Keep your word under 1,000 characters.").optional(),
  }),
  async ({ reason, ...input }, actor) => {
    await decideWordings(actor, { ...input, ...(reason ? { reason } : {}) });
    revalidateStory();
  },
);

export const takeWordingAction = action(chosen.extend({ seen: z.hash("sha256") }), async (input, actor) => {
  await takeWording(actor, input);
  revalidateStory();
});

function revalidateStory(): void {
  revalidatePath("/stories/[slug]", "layout");
}
