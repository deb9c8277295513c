"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { BLOCK_KINDS } from "#lib/domain/wires/report.ts";
import { readWireFilter } from "#lib/domain/wires/wire-filter.ts";
import { action } from "#lib/server/action.ts";
import { attachReports, detachReport, openStory } from "#lib/server/stories/mutations.ts";
import { withdrawReport } from "#lib/server/wires/changes/mutations.ts";
import { correctBlock } from "#lib/server/wires/mutations.ts";
import { removeSearch, saveSearch } from "#lib/server/wires/saved-searches/mutations.ts";

const reportIds = z.array(z.uuid()).min(1, "Choose a report first.").max(100, "Choose at most 100 reports.");

export const openStoryAction = action(
  z.object({
    title: z.string().trim().min(1, "Enter a title.").max(200, "Keep the title under 200 characters."),
    reportIds,
  }),
  async (input, actor) => {
    const story = await openStory(actor, input);
    revalidatePath("/wires");
    return story;
  },
);

export const attachReportsAction = action(z.object({ storyId: z.uuid(), reportIds }), async (input, actor) => {
  const added = await attachReports(actor, input);
  revalidatePath("/wires", "layout");
  return { added };
});

export const detachReportAction = action(z.object({ storyId: z.uuid(), reportId: z.uuid() }), async (input, actor) => {
  await detachReport(actor, input);
  revalidatePath("/wires", "layout");
});

export const saveSearchAction = action(
  z.object({
    name: z.string().trim().min(1, "Enter a name.").max(60, "Keep the name under 60 characters."),
    alerts: z.boolean(),
    filter: z.unknown(),
  }),
  async ({ name, alerts, filter }, actor) => {
    await saveSearch(actor, { name, alerts, filter: readWireFilter(filter) });
    revalidatePath("/wires");
  },
);

export const removeSearchAction = action(z.object({ searchId: z.uuid() }), async ({ searchId }, actor) => {
  await removeSearch(actor, searchId);
  revalidatePath("/wires");
});

export const withdrawReportAction = action(
  z.object({ reportId: z.uuid(), reason: z.string().trim().min(1, "Write why, in a few words.").max(1000) }),
  async (input, actor) => {
    await withdrawReport(actor, input);
    revalidatePath(`/wires/${input.reportId}`);
  },
);

export const correctBlockAction = action(
  z.object({ reportId: z.uuid(), position: z.int().min(0), kind: z.enum(BLOCK_KINDS) }),
  async (input, actor) => {
    await correctBlock(actor, input);
    revalidatePath(`/wires/${input.reportId}`);
  },
);
