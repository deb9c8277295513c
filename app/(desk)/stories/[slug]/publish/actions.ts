"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { openEdition } from "#lib/server/editions/openings/mutations.ts";
import { reviveEdition, spikeEdition } from "#lib/server/editions/spikes/mutations.ts";
import { clientAddress } from "#lib/server/origin.ts";
import { typedPasswordInput } from "#lib/server/people/account-input.ts";
import { provePassword } from "#lib/server/people/sign-in.ts";
import { confirmEmergency, publishInEmergency } from "#lib/server/publish/emergencies/mutations.ts";
import { publishEdition, signOff, withdrawSignOff } from "#lib/server/publish/mutations.ts";
import { schedulePublication, unschedule } from "#lib/server/publish/schedules/mutations.ts";

const revision = z.object({ editionId: z.uuid(), revisionId: z.uuid() });
const reasoned = z.object({
  editionId: z.uuid(),
  reason: z.string().trim().min(1, "Write why, in a few words.").max(1000, "Keep the reason under 1,000 characters."),
});
const NOTE = "Keep the note under 2,000 characters.";

export const signOffAction = action(revision, async (input, actor) => {
  await signOff(actor, input);
  revalidateStory();
});

export const withdrawSignOffAction = action(reasoned, async (input, actor) => {
  await withdrawSignOff(actor, input);
  revalidateStory();
});

export const provePasswordAction = action(z.object({ password: typedPasswordInput }), async ({ password }, actor) => {
  await provePassword(actor, password, clientAddress(await headers()));
});

export const publishAction = action(revision, async (input, actor) => {
  await publishEdition(actor, input);
  revalidateStory();
});

export const publishInEmergencyAction = action(reasoned.extend(revision.shape), async (input, actor) => {
  await publishInEmergency(actor, input);
  revalidateStory();
});

export const confirmEmergencyAction = action(z.object({ editionId: z.uuid() }), async (input, actor) => {
  await confirmEmergency(actor, input);
  revalidateStory();
});

export const scheduleAction = action(revision.extend({ at: z.iso.datetime() }), async ({ at, ...input }, actor) => {
  await schedulePublication(actor, { ...input, at: new Date(at) });
  revalidateStory();
});

export const unscheduleAction = action(z.object({ editionId: z.uuid() }), async (input, actor) => {
  await unschedule(actor, input);
  revalidateStory();
});

export const openEditionAction = action(
  z.object({
    storyId: z.uuid(),
    kind: z.enum(["update", "correction", "retraction"]),
    publicNote: z
      .string()
      .trim()
      .max(2000, NOTE)
      .transform((note) => note || null),
  }),
  async (input, actor) => {
    await openEdition(actor, input);
    revalidateStory();
  },
);

export const spikeEditionAction = action(reasoned, async (input, actor) => {
  await spikeEdition(actor, input);
  revalidateStory();
});

export const reviveEditionAction = action(z.object({ editionId: z.uuid() }), async (input, actor) => {
  await reviveEdition(actor, input);
  revalidateStory();
});

function revalidateStory(): void {
  revalidatePath("/stories/[slug]", "layout");
}
