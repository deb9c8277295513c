"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { makeToken, revokeToken } from "#lib/server/intake/tokens/mutations.ts";

const TOKENS = "/wires/tokens";

export const makeTokenAction = action(
  z.object({ name: z.string().trim().min(1, "Enter a name.").max(100, "Keep the name under 100 characters.") }),
  async ({ name }, actor) => {
    const made = await makeToken(actor, { name, scopes: ["wires:write"] });
    revalidatePath(TOKENS);
    return made;
  },
);

export const revokeTokenAction = action(z.object({ tokenId: z.uuid() }), async ({ tokenId }, actor) => {
  await revokeToken(actor, tokenId);
  revalidatePath(TOKENS);
});
