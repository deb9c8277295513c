"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { removeStyleRule, setStyleRule } from "#lib/server/style/mutations.ts";

const words = z.string().max(100, "Keep it under 100 characters.");

export const setRule = action(
  z.object({ avoid: words, prefer: words, note: z.string().max(200, "Keep it under 200 characters.") }),
  async (rule, actor) => {
    await setStyleRule(actor, rule);
    revalidatePath("/style");
  },
);

export const removeRule = action(z.object({ avoid: words }), async (rule, actor) => {
  await removeStyleRule(actor, rule);
  revalidatePath("/style");
});
