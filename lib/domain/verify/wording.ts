import type { Span } from "../shared/span.ts";
import type { Finding, FindingKind } from "./finding.ts";

/** A finding with what the verdict needs to know of it. */
export type Raised = Finding & {
  /** The passages say another thing in its place, not only nothing. */
  readonly contradicts: boolean;
};

const LONGEST_QUOTED = 80;

export function raise(kind: FindingKind, span: Span, message: string, contradicts = false): Raised {
  return { kind, start: span.start, end: span.end, message, contradicts };
}

/** Words as a message shows them: in curly marks, on one line, cut when long. */
export function shown(words: string): string {
  const line = words.replace(/\s+/g, " ").replace(/[“”"]/g, "").trim();
  return `“${line.length > LONGEST_QUOTED ? `${line.slice(0, LONGEST_QUOTED - 1).trimEnd()}…` : line}”`;
}

export const WORDING = {
  noSource: () => "This sentence has no source: cite the passages it rests on.",
  nothingToCheck: () => "There are too few words here to check against the cited passages.",
  tooLong: (limit: number) =>
    `This is longer than a sentence (over ${limit.toLocaleString("en")} characters); split it to have it checked.`,
  tooManyWords: () => "This is too long to be checked as one sentence; split it.",
  sourcesTooLong: (limit: number) =>
    `The cited passages are too long to read whole; only their first ${limit.toLocaleString("en")} characters were checked. Cite shorter passages.`,
  replaced: (here: string, there: string) => `${shown(here)} is not in the cited passages; they say ${shown(there)}.`,
  misplaced: (here: string, there: string) =>
    `The cited passages say ${shown(there)} where this sentence says ${shown(here)}.`,
  absent: (here: string) => `${shown(here)} is not in the cited passages.`,
  moved: (here: string) =>
    `${shown(here)} stands in another place in the cited passages; check that it still says the same.`,
  who: (here: string) => `${shown(here)} stands in another place in the cited passages; check who did what.`,
  loosened: (here: string, there: string) => `The cited passages say ${shown(there)}, not ${shown(here)}.`,
  added: (here: string) => `${shown(here)} was added; the cited passages do not say it.`,
  opposite: (here: string, there: string) =>
    `${shown(here)} says the opposite of the cited passages; they say ${shown(there)}.`,
  negationLost: (there: string) => `The cited passages say ${shown(there)}, which is missing here.`,
  certaintyLost: (there: string) => `This is more certain than the cited passages: they say ${shown(there)}.`,
  certaintyChanged: (here: string, there: string) => `The cited passages say ${shown(there)}, not ${shown(here)}.`,
  attributionLost: (there: string) => `It is missing here who says so; the cited passages say ${shown(there)}.`,
  numberLost: (there: string) => `${shown(there)} is missing here; the cited passages say it.`,
  contentLost: (there: string) =>
    `The cited passages have ${shown(there)} in between; without it this may say something else.`,
  spliced: () =>
    "What stands before and after this comes from different sentences of the cited passages; join them with a semicolon or “and”.",
  quoteAltered: (here: string, there: string) =>
    `${shown(here)} is not what the cited passages quote; they say ${shown(there)}.`,
  quoteAbsent: (here: string) => `${shown(here)} is not a quotation from the cited passages.`,
  quoteMade: (here: string) => `${shown(here)} is not in quotation marks in the cited passages.`,
  quoteDropped: (here: string) => `${shown(here)} is in quotation marks in the cited passages.`,
  quoteCut: (there: string) => `This quotation is cut short; the cited passages have ${shown(there)}.`,
  quoteOpen: () => "A quotation mark is missing.",
} as const;
