"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireMay } from "#lib/server/access.ts";
import { action } from "#lib/server/action.ts";
import { listReportsToAdd } from "#lib/server/stories/data.ts";
import { attachReports, detachReport, renameStory } from "#lib/server/stories/mutations.ts";

const storyId = z.uuid();

export const renameStoryAction = action(
  z.object({
    storyId,
    title: z.string().trim().min(1, "Enter a title.").max(200, "Keep the title under 200 characters."),
  }),
  async (input, actor) => {
    await renameStory(actor, input);
    revalidatePath("/stories", "layout");
  },
);

export const findReportsAction = action(
  z.object({ storyId, query: z.string().trim().max(200, "Search for fewer words.") }),
  async ({ storyId: id, query }, actor) => {
    requireMay(actor, "story.attach");
    return listReportsToAdd(id, query || null);
  },
);

export const attachReportsAction = action(
  z.object({
    storyId,
    reportIds: z.array(z.uuid()).min(1, "Choose a report first.").max(100, "Choose at most 100 reports."),
  }),
  async (input, actor) => {
    const added = await attachReports(actor, input);
    revalidatePath("/stories/[slug]", "layout");
    return { added };
  },
);

export const detachReportAction = action(z.object({ storyId, reportId: z.uuid() }), async (input, actor) => {
  await detachReport(actor, input);
  revalidatePath("/stories/[slug]", "layout");
});
