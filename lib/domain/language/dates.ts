import type { Span } from "../shared/span.ts";
import { resolveDays } from "./dates-resolve.ts";
import { type CalendarParts, DATE_RULES } from "./dates-rules.ts";

export type DateKind = "day" | "month" | "year" | "decade" | "weekday" | "relative" | "daypart" | "clock";

/** A date or time as a text says it. What is not said is null. */
export type DateMention = Span &
  CalendarParts & {
    readonly text: string;
    readonly kind: DateKind;
    /** The first and last day meant, as YYYY-MM-DD; null without a reference where one is needed, and for clock times. */
    readonly from: string | null;
    readonly to: string | null;
  };

/**
 * The dates and times said in an English text, in order and without overlap, resolved against the day the text was
 * written (`reference`, ISO 8601). A weekday means the latest one not after it; a date without a year the nearest one.
 * What is only roughly a time (“recently”, “in a few days”) is left out: it settles nothing.
 */
export function datesIn(text: string, reference: string | null): DateMention[] {
  const today = reference === null ? null : dayNumber(reference);
  const found: DateMention[] = [];
  const taken = new Uint8Array(text.length);
  for (const rule of DATE_RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      const parts = rule.read(match.groups ?? {}, text, span);
      if (!parts) continue;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, text: match[0], kind: rule.kind, ...parts, ...resolveDays(rule.kind, parts, today) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dayNumber(iso: string): number | null {
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}
