import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { StyleRule } from "#lib/domain/stories/house-style.ts";
import { slugOf } from "#lib/domain/stories/slug.ts";
import { draftStory } from "#lib/server/claims/mutations.ts";
import { findNewsroom, isUnpeopled } from "#lib/server/people/data.ts";
import { publishEdition, signOff } from "#lib/server/publish/mutations.ts";
import { judgeSentence } from "#lib/server/review/mutations.ts";
import { findStory } from "#lib/server/stories/data.ts";
import { openStory } from "#lib/server/stories/mutations.ts";
import { listStyleRules } from "#lib/server/style/data.ts";
import { setStyleRule } from "#lib/server/style/mutations.ts";
import { listReportTexts } from "#lib/server/wires/data.ts";
import { importFile } from "#lib/server/wires/mutations.ts";
import { approve, editionOf, type SampleReport, settleAll, submit, tell } from "./desk.ts";
import { type Cast, makePeople, withCast } from "./people.ts";

const REPORTS = path.join(import.meta.dirname, "reports");

type Reports = {
  readonly press: SampleReport;
  readonly courier: SampleReport;
  readonly daily: SampleReport;
  readonly meridian: SampleReport;
  readonly blog: SampleReport;
};

type Sample = {
  readonly title: string;
  readonly make: (title: string, cast: Cast, reports: Reports) => Promise<void>;
};

/** A story in each state. */
const SAMPLES: readonly Sample[] = [
  { title: "Ferry aground off Port Alder", make: openedStory },
  { title: "What failed on the Lady Maren", make: draftedStory },
  { title: "Inquiry into the ferry grounding", make: reviewedStory },
  { title: "Salvage of the Lady Maren", make: signedStory },
  { title: "Ferry passengers safe", make: publishedStory },
];

/**
 * Makes the demonstration newsroom: five people, five reports of one invented event, and a story in each state.
 * What is there already is left as it is, so that one that was begun and broken off is finished.
 */
export async function seedNewsroom(): Promise<void> {
  if (await isUnpeopled()) await makePeople();
  await withCast(async (cast) => {
    const reports = await importReports(cast);
    await beginStyleList(cast);
    for (const { title, make } of await missingSamples()) await make(title, cast, reports);
  });
}

/** A few rules to begin with. */
const STYLE: readonly StyleRule[] = [
  { avoid: "utilise", prefer: "use", note: "" },
  { avoid: "prior to", prefer: "before", note: "" },
  { avoid: "in the process of", prefer: "now", note: "Say what happens." },
  { avoid: "e-mail", prefer: "email", note: "" },
];

async function beginStyleList(cast: Cast): Promise<void> {
  if ((await listStyleRules()).length > 0) return;
  for (const rule of STYLE) await setStyleRule(cast.editor, rule);
}

/** Whether the demonstration newsroom was begun and not finished: the program was stopped while it made it. */
export async function isHalfMade(): Promise<boolean> {
  const newsroom = await findNewsroom();
  return newsroom?.demonstration === true && (await missingSamples()).length > 0;
}

/** By their addresses, which stay when somebody gives a story another title. */
async function missingSamples(): Promise<readonly Sample[]> {
  const found = await Promise.all(SAMPLES.map(({ title }) => findStory(slugOf(title))));
  return SAMPLES.filter((_, index) => found[index] === null);
}

async function importReports(cast: Cast): Promise<Reports> {
  const [press, courier, daily, meridian, blog] = await Promise.all(
    (await readdir(REPORTS)).sort().map((name) => importReport(cast, name)),
  );
  if (!press || !courier || !daily || !meridian || !blog) throw new Error(`Five sample reports belong in ${REPORTS}.`);
  return { press, courier, daily, meridian, blog };
}

async function importReport(cast: Cast, name: string): Promise<SampleReport> {
  const bytes = await readFile(path.join(REPORTS, name));
  const outcome = await importFile(cast.reporter, { name, mediaType: null, bytes });
  if (outcome.outcome === "refused") throw new Error(`The sample report ${name} was refused: ${outcome.message}`);
  const [report] = await listReportTexts(outcome.reports.map(({ id }) => id));
  if (!report) throw new Error(`The sample report ${name} holds nothing.`);
  return report;
}

/** All five reports, nothing chosen yet: where a newcomer begins. */
async function openedStory(title: string, cast: Cast, reports: Reports): Promise<void> {
  const reportIds = Object.values(reports).map(({ id }) => id);
  await openStory(cast.editor, { title, reportIds });
}

/** A draft of the engine's, to be written on. */
async function draftedStory(title: string, cast: Cast, { press, courier, meridian }: Reports): Promise<void> {
  const reportIds = [press, courier, meridian].map(({ id }) => id);
  const story = await openStory(cast.reporter, { title, reportIds });
  const editionId = await editionOf(story.slug);
  await draftStory(cast.reporter, { storyId: story.id, editionId, baseRevisionId: null });
}

async function reviewedStory(title: string, cast: Cast, { press, daily, meridian }: Reports): Promise<void> {
  const told = await tell(cast.reporter, {
    title,
    reports: [press, daily, meridian],
    headline: "Ministry opens inquiry into ferry grounding",
    standfirst: "Investigators are to look at the steering gear of the Lady Maren.",
    paragraphs: [
      [
        {
          from: meridian,
          words: "Transport Minister Solveig Amundsen said investigators would look at the ship's steering gear.",
        },
        { from: meridian, words: "“We will publish what we find,” she said." },
      ],
      [
        { from: press, words: "The operator, Alder Line, said the ferry passed its yearly inspection in January." },
        { from: meridian, words: "The company denied that the ship had sailed with a known fault." },
      ],
      [{ from: daily, words: "Alder Line said it would cooperate fully with the inquiry." }],
    ],
  });
  await submit(cast.reporter, told);
  const sentences = await approve(cast.checker, told, (_, index) => index < 2);
  const asked = sentences[3];
  if (!asked) throw new Error("The story in review is shorter than was written.");
  await judgeSentence(cast.checker, {
    editionId: told.editionId,
    sid: asked.sid,
    hash: asked.hash,
    judgement: "queried",
    reason: "Denied when, and by whom? Meridian names nobody.",
  });
}

async function signedStory(title: string, cast: Cast, { press, daily, meridian }: Reports): Promise<void> {
  const told = await tell(cast.reporter, {
    title,
    reports: [press, daily, meridian],
    headline: "Salvage ship to pull ferry off the bank on Saturday",
    standfirst: "The coastguard waits for high water.",
    paragraphs: [
      [
        {
          from: daily,
          words:
            "A salvage ship is expected on Saturday to pull the ferry free at high water, according to the coastguard.",
        },
      ],
      [
        {
          from: press,
          words:
            "The transport ministry ordered the company's two other ferries to stay in port until their steering has been checked.",
        },
      ],
    ],
  });
  await settleAll(cast.editor, told);
  await submit(cast.reporter, told);
  await approve(cast.checker, told);
  await signOff(cast.editor, told);
}

async function publishedStory(title: string, cast: Cast, { press, daily }: Reports): Promise<void> {
  const told = await tell(cast.reporter, {
    title,
    reports: [press, daily],
    headline: "Everybody safe after ferry runs aground off Port Alder",
    standfirst: "Lifeboats and helicopters brought the passengers of the Lady Maren to the harbour.",
    paragraphs: [
      [
        {
          from: daily,
          words:
            "All 312 people on the ferry Lady Maren are safe after the ship ran aground near Port Alder on Friday, the coastguard said.",
        },
        {
          from: press,
          words:
            "Lifeboats and two helicopters took the passengers to the harbour, where a school hall had been opened for them.",
        },
      ],
      [
        { from: press, words: '"The ship is listing but she is not sinking," Renwick said.' },
        {
          from: press,
          words: '"Everybody was wearing a life jacket when our first boat arrived."',
        },
      ],
      [
        {
          from: press,
          words: "The last passenger left the ship shortly before 10 a.m., the coastguard said.",
        },
      ],
    ],
  });
  await settleAll(cast.editor, told);
  await submit(cast.reporter, told);
  await approve(cast.checker, told);
  await signOff(cast.editor, told);
  await publishEdition(cast.publisher, told);
}
