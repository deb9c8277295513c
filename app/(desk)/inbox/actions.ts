"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { markRead } from "#lib/server/notices/mutations.ts";

export const markReadAction = action(
  z.object({ ids: z.array(z.uuid()).min(1).max(500).optional() }),
  async (input, actor) => {
    const count = await markRead(actor, input);
    revalidatePath("/inbox");
    return count;
  },
);
