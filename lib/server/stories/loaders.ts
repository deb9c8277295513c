import "server-only";
import { cache } from "react";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import type { StoryFilter } from "#lib/domain/stories/desk-story.ts";
import { AppError } from "../errors.ts";
import { load } from "../load.ts";
import { listReportTexts } from "../wires/data.ts";
import { findStory, listStories, listStoryEvents, listStoryReports } from "./data.ts";

/** How many lines of a story's history one page shows. */
const EVENTS_SHOWN = 200;

/** The stories list as the person at the desk asks for it. */
export async function loadStories(filter: StoryFilter) {
  return load(async (actor) => ({
    page: await listStories(filter),
    abilities: abilitiesFor(actor, { "story.open": {} }),
  }));
}

/** A story with its reports, for every page under its address. */
export const loadStory = cache((slug: string) =>
  load(async (actor) => {
    const story = await findStory(slug);
    const edition = story?.editions[0];
    if (!story || !edition) throw new AppError("not-found");
    return { actor, story, edition, reports: await listStoryReports(story.id) };
  }),
);

/** The story's reports with their words, for the first page of a story. */
export async function loadStorySources(slug: string) {
  const { actor, story, edition, reports } = await loadStory(slug);
  const texts = await listReportTexts(reports.map((report) => report.id));
  const abilities = abilitiesFor(actor, { "story.attach": {}, "story.rename": {} });
  return { story, edition, reports, texts, abilities };
}

/** What happened in a story, newest first. */
export async function loadStoryHistory(slug: string) {
  const { story } = await loadStory(slug);
  return { story, events: await listStoryEvents(story.id, EVENTS_SHOWN) };
}
