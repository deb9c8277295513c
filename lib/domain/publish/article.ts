import { directionOf, type TextDirection } from "../shared/text-direction.ts";
import type { EditionKind } from "../stories/edition-kinds.ts";
import { type Emergency, emergencySentence } from "../stories/emergency.ts";
import { hueOfNumber } from "../stories/report-numbers.ts";
import { headOf, type StoryHead } from "../stories/story-head.ts";
import {
  type BlockOf,
  mapSentences,
  type StoryBlock,
  type StoryCite,
  type StoryRun,
  type StorySentence,
  sentencesIn,
} from "./story-text.ts";

/** What is known of a published edition. All times are ISO 8601 in UTC. */
export type PublishedFacts = StoryHead & {
  readonly newsroom: string;
  readonly slug: string;
  /** BCP 47; null when nobody said. */
  readonly language: string | null;
  readonly blocks: readonly StoryBlock[];
  /** All published editions of the story up to this one, in the order of their numbers; the last is this one. */
  readonly editions: readonly [...PublishedEdition[], PublishedEdition];
  /** The emergency publications among them. */
  readonly emergencies: readonly Emergency[];
  /** Reports of the story; only those that the text cites appear. */
  readonly reports: readonly StoryReportFacts[];
  readonly makers: readonly Maker[];
};

export type PublishedEdition = {
  readonly number: number;
  readonly kind: EditionKind;
  readonly publishedAt: string;
  /** What readers are told about a correction or a retraction. */
  readonly note: string | null;
};

export type StoryReportFacts = {
  readonly id: string;
  /** In the story. */
  readonly number: number;
  /** Whose report it is; null when the report does not say. */
  readonly agency: string | null;
  readonly distributor: string | null;
  readonly headline: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly text: string;
};

/** In the order of the work. */
export const DEEDS = ["wrote", "reviewed", "signedOff", "published"] as const;
export type Deed = (typeof DEEDS)[number];
/** Who did what; `at` is when they last did it. */
export type Maker = { readonly deed: Deed; readonly name: string; readonly at: string };

/** A published story as every output and the article page show it. */
export type Article = StoryHead & {
  readonly newsroom: string;
  readonly slug: string;
  readonly language: string | null;
  readonly direction: TextDirection;
  readonly edition: PublishedEdition;
  readonly firstPublishedAt: string;
  /** Newest first; only those that readers are told something about. */
  readonly publicNotes: readonly (PublishedEdition & { readonly note: string })[];
  /** Newest first: each with what readers are told of it, as it stood when this edition was published. */
  readonly emergencies: readonly ArticleEmergency[];
  readonly blocks: readonly BlockOf<ArticleSentence>[];
  /** By number, from 1, in the order of reading. */
  readonly notes: readonly Note[];
  /** By number. */
  readonly reports: readonly ReportUsed[];
  readonly making: readonly Maker[];
};

export type ArticleEmergency = Emergency & { readonly words: string };

export type ArticleSentence = {
  readonly sid: string | null;
  /** Without white space at the end. */
  readonly runs: readonly StoryRun[];
  /** The white space that parts it from the next sentence. */
  readonly after: string;
  /** Numbers of its notes, each once. */
  readonly notes: readonly number[];
};

/** One passage that the story rests on. */
export type Note = {
  readonly number: number;
  /** The report's number in the story. */
  readonly report: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many sentences cite it. */
  readonly citedBy: number;
};

export type ReportUsed = Omit<StoryReportFacts, "id" | "text"> & {
  /** Which of the twelve hues it wears, from 1. */
  readonly hue: number;
  readonly direction: TextDirection;
};

/**
 * The article of a published edition. A passage has one note however often it is cited; notes are numbered as they are
 * met. Throws when a sentence cites a report that is not among the facts, or beyond its text: that is never published.
 */
export function articleOf(facts: PublishedFacts): Article {
  const { newsroom, slug, language, editions } = facts;
  const head = headOf(facts);
  const notes = numberNotes(facts);
  const edition = editions[editions.length - 1] ?? editions[0];
  return {
    newsroom,
    slug,
    ...head,
    language,
    direction: directionOf(language, `${head.headline} ${head.standfirst}`),
    edition,
    firstPublishedAt: editions[0].publishedAt,
    publicNotes: editions.flatMap((past) => (past.note === null ? [] : { ...past, note: past.note })).reverse(),
    emergencies: articleEmergencies(facts.emergencies, new Date(edition.publishedAt)),
    blocks: mapSentences(facts.blocks, (sentence) => articleSentence(sentence, notes)),
    notes: [...notes.values()],
    reports: reportsUsed(facts, notes),
    making: facts.makers.toSorted(byDeed),
  };
}

/** Emergency publications as readers are told of them at a moment, newest first. */
export function articleEmergencies(emergencies: readonly Emergency[], moment: Date): readonly ArticleEmergency[] {
  const told = emergencies.map((emergency) => ({ ...emergency, words: emergencySentence(emergency, moment) }));
  return told.toSorted((a, b) => b.edition - a.edition);
}

/** The words of a sentence without their look. */
export function textOfRuns(runs: readonly StoryRun[]): string {
  return runs.map((run) => run.text).join("");
}

type Notes = ReadonlyMap<string, Note>;

function numberNotes({ blocks, reports }: PublishedFacts): Notes {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const notes = new Map<string, Note>();
  for (const { cites } of sentencesIn(blocks)) {
    for (const [key, cite] of citesByKey(cites)) {
      const before = notes.get(key);
      const note = before ?? noteOf(cite, byId.get(cite.report), notes.size + 1);
      notes.set(key, { ...note, citedBy: note.citedBy + 1 });
    }
  }
  return notes;
}

function noteOf({ report: id, from, to }: StoryCite, report: StoryReportFacts | undefined, number: number): Note {
  if (report === undefined) throw new Error(`The story cites report ${id}, which is not among its reports.`);
  if (from < 0 || from >= to || to > report.text.length) {
    throw new Error(`The story cites ${from}–${to} of report ${id}, which is ${report.text.length} long.`);
  }
  return { number, report: report.number, start: from, end: to, text: report.text.slice(from, to), citedBy: 0 };
}

/** Each cited passage of one sentence once. */
function citesByKey(cites: readonly StoryCite[]): ReadonlyMap<string, StoryCite> {
  return new Map(cites.map((cite) => [`${cite.from}-${cite.to} ${cite.report}`, cite]));
}

function articleSentence({ sid, inlines, cites }: StorySentence, notes: Notes): ArticleSentence {
  const text = textOfRuns(inlines);
  const length = text.trimEnd().length;
  const numbers = [...citesByKey(cites).keys()].flatMap((key) => notes.get(key)?.number ?? []);
  return { sid, runs: firstLetters(inlines, length), after: text.slice(length), notes: numbers.toSorted(ascending) };
}

function firstLetters(runs: readonly StoryRun[], length: number): readonly StoryRun[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, left);
    left -= text.length;
    return text === "" ? [] : { ...run, text };
  });
}

function reportsUsed({ reports }: PublishedFacts, notes: Notes): readonly ReportUsed[] {
  const used = new Set([...notes.values()].map((note) => note.report));
  return reports
    .filter(({ number }) => used.has(number))
    .toSorted((a, b) => a.number - b.number)
    .map(({ id: _id, text, ...report }) => ({
      ...report,
      hue: hueOfNumber(report.number),
      direction: directionOf(report.language, text),
    }));
}

function byDeed(a: Maker, b: Maker): number {
  const order = DEEDS.indexOf(a.deed) - DEEDS.indexOf(b.deed);
  if (order !== 0) return order;
  return a.at === b.at ? compare(a.name, b.name) : compare(a.at, b.at);
}

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function ascending(a: number, b: number): number {
  return a - b;
}
