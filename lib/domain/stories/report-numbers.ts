/** As many as `report-hues.ts` has colours for. */
const HUES = 12;

/** How many reports a story can hold: more than anybody reads for one. */
export const REPORTS_A_STORY = 100;

/** Numbers for reports that join a story, after the highest ever given: a number is not reused while a reader may know it. */
export function nextReportNumbers(given: readonly number[], howMany: number): readonly number[] {
  const last = given.reduce((highest, number) => Math.max(highest, number), 0);
  return Array.from({ length: howMany }, (_, i) => last + i + 1);
}

/** Which of the twelve hues, from 1, a report of this number wears; past twelve they begin again. */
export function hueOfNumber(number: number): number {
  return ((Math.max(1, Math.trunc(number)) - 1) % HUES) + 1;
}
