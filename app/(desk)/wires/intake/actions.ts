"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { fetchReports } from "#lib/server/intake/addresses/mutations.ts";
import { cancelIntake, openIntake } from "#lib/server/intake/mutations.ts";

/** Begins an upload; its files are then posted to `/wires/files`. */
export const openIntakeAction = action(
  z.object({ title: z.string().trim().min(1).max(200), expected: z.int().min(1).max(100_000) }),
  async (upload, actor) => ({ intakeId: await openIntake(actor, { ...upload, way: "upload" }) }),
);

export const cancelIntakeAction = action(z.object({ intakeId: z.uuid() }), async ({ intakeId }, actor) => {
  await cancelIntake(actor, intakeId);
  revalidatePath("/wires/intake", "layout");
});

/** Fetches what stands at an address and takes it in. */
export const fetchAddressAction = action(
  z.object({ address: z.string().trim().min(1, "Enter an address.").max(2000, "This address is too long.") }),
  async ({ address }, actor) => ({ intakeId: await fetchReports(actor, address) }),
);
