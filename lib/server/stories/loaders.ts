import "server-only";
import { cache } from "react";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import { claimsBoard } from "#lib/domain/stories/claims-board.ts";
import type { StoryFilter } from "#lib/domain/stories/desk-story.ts";
import { emergencyAt } from "#lib/domain/stories/emergency.ts";
import { reportCopies } from "#lib/domain/stories/report-copies.ts";
import { reportMarks } from "#lib/domain/stories/report-marks.ts";
import { reportUses } from "#lib/domain/stories/report-uses.ts";
import { findChoices } from "../claims/data.ts";
import { mergeStory } from "../claims/mutations.ts";
import { now } from "../clock.ts";
import { listSentences } from "../editions/revisions/data.ts";
import { AppError } from "../errors.ts";
import { load } from "../load.ts";
import { listEmergencies } from "../publish/emergencies/data.ts";
import { listLostGround } from "../wires/changes/data.ts";
import { listReportTexts } from "../wires/data.ts";
import { listSketches } from "../wires/related/data.ts";
import { findStory, listStories, listStoryReports } from "./data.ts";
import { peopleOfStory } from "./story-people.ts";

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

/** What stands above every page of a story: where it is, and who writes at this moment. */
export async function loadStoryFrame(slug: string) {
  const { actor, story, edition, reports } = await loadStory(slug);
  return {
    story,
    edition,
    reportCount: reports.length,
    lostGround: await listLostGround(story.id),
    emergencies: (await listEmergencies({ storyId: story.id })).map((emergency) => emergencyAt(emergency, now())),
    people: await peopleOfStory(actor.id, story.id, edition.id),
    abilities: abilitiesFor(actor, { "story.rename": {} }),
  };
}

/** The story's reports with their words, what of them the story uses, and where they contradict each other. */
export async function loadStorySources(slug: string) {
  const { actor, story, edition, reports } = await loadStory(slug);
  const [texts, sketches, sentences, merge, choices] = await Promise.all([
    listReportTexts(reports.map((report) => report.id)),
    listSketches(reports.map((report) => report.id)),
    edition.headRevisionId ? listSentences(edition.headRevisionId) : [],
    mergeStory(story.id),
    findChoices(story.id),
  ]);
  const numbers = new Map(reports.map((report) => [report.id, report.number]));
  const marks = reportMarks(claimsBoard(merge, choices, numbers));
  const abilities = abilitiesFor(actor, { "story.attach": {} });
  const copies = reportCopies(reports, sketches);
  return { story, edition, reports, texts, copies, uses: reportUses(sentences), marks, abilities };
}
