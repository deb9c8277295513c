"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { restoreRevision } from "#lib/server/editions/history/mutations.ts";

export const restoreRevisionAction = action(
  z.object({ editionId: z.uuid(), revisionId: z.uuid() }),
  async (input, actor) => {
    const { revisionId, number } = await restoreRevision(actor, input);
    revalidatePath("/stories/[slug]", "layout");
    return { revisionId, number };
  },
);
