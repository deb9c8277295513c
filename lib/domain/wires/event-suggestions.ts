import { EVENT_HOURS, likenessOf, SAME_EVENT, sharedWords, type TermFrequencies } from "./event-match.ts";
import type { EventTerm } from "./event-terms.ts";

export type StoryName = { readonly id: string; readonly slug: string; readonly title: string };
export type ReportName = { readonly id: string; readonly headline: string | null; readonly source: string | null };

/** A report as it is compared with others. */
export type EventReport = ReportName & {
  /** When it was published or, unknown that, received: ISO 8601. */
  readonly at: string;
  readonly stories: readonly StoryName[];
  readonly terms: readonly EventTerm[];
};

/** Where a report that is in no story seems to belong, and the words that say so. */
export type EventSuggestion =
  | { readonly kind: "story"; readonly story: StoryName; readonly shared: readonly string[] }
  | { readonly kind: "reports"; readonly reports: readonly ReportName[]; readonly shared: readonly string[] };

/** What a report repeats: an earlier report, and how much of the shorter text stands in both, 0 to 1. */
export type CopyMark = { readonly of: ReportName; readonly share: number };

export type ReportRelations = { readonly suggestion: EventSuggestion | null; readonly copy: CopyMark | null };

/**
 * Where a report seems to belong: the story of the likest report of its event or, when none of them is in a story, those
 * reports. Null when it is in a story itself, or nothing within the time is like enough.
 */
export function suggestionFor(
  report: EventReport,
  others: readonly EventReport[],
  frequencies: TermFrequencies,
): EventSuggestion | null {
  if (report.stories.length > 0) return null;
  const alike = others
    .filter((other) => other.id !== report.id && hoursBetween(report.at, other.at) <= EVENT_HOURS)
    .map((other) => ({ other, likeness: likenessOf(report.terms, other.terms, frequencies) }))
    .filter(({ likeness }) => likeness >= SAME_EVENT)
    .sort((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
    .map(({ other }) => other);
  const nearest = alike.find(({ stories }) => stories.length > 0) ?? alike[0];
  if (!nearest) return null;
  const shared = sharedWords(report.terms, nearest.terms, frequencies);
  const [story] = nearest.stories;
  if (story) return { kind: "story", story, shared };
  return { kind: "reports", reports: alike.map(({ id, headline, source }) => ({ id, headline, source })), shared };
}

function hoursBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 3_600_000;
}
