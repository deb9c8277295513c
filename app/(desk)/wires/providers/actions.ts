"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { removeProvider, setProvider } from "#lib/server/providers/mutations.ts";

const PROVIDERS = "/wires/providers";

const name = z.string().max(300, "Keep it under 300 characters.");

export const setProviderAction = action(
  z.object({
    name,
    houseName: z.string().max(100, "Keep it under 100 characters.").nullable(),
    trustNote: z.string().max(300, "Keep it under 300 characters."),
    origin: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("own") }),
      z.object({ kind: z.literal("other"), name }),
      z.object({ kind: z.literal("unknown") }),
    ]),
  }),
  async (provider, actor) => {
    await setProvider(actor, provider);
    revalidatePath(PROVIDERS);
  },
);

export const removeProviderAction = action(z.object({ name }), async (provider, actor) => {
  await removeProvider(actor, provider);
  revalidatePath(PROVIDERS);
});
