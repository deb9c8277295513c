import type { Span } from "../../shared/span.ts";

/**
 * Where the words of a passage stand in a newer version of its report, whatever white space is between them; null when
 * they stand there no more. Of several places the one that lies most alike in its text.
 */
export function findSameWords(text: string, passage: Span, newer: string): Span | null {
  const words = text.slice(passage.start, passage.end).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  const places = [...newer.matchAll(new RegExp(words.map(escaped).join("\\s+"), "gu"))]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter((place) => isWhole(newer, place) || !isWhole(text, passage));
  const wanted = passage.start / Math.max(text.length, 1);
  const away = (place: Span): number => Math.abs(place.start / Math.max(newer.length, 1) - wanted);
  return places.reduce<Span | null>((best, place) => (best === null || away(place) < away(best) ? place : best), null);
}

/** "12 people" does not stand in "112 people". */
function isWhole(text: string, { start, end }: Span): boolean {
  const joins = (before: string, after: string): boolean =>
    /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  return (
    !joins(text.slice(Math.max(0, start - 2), start), text.slice(start, start + 2)) &&
    !joins(text.slice(Math.max(0, end - 2), end), text.slice(end, end + 2))
  );
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
}
