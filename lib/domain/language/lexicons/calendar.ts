/** Months by name and common abbreviation, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec"
    .split("|")
    .flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);

/** Days of the week by name and dotted abbreviation, 0 is Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  "sunday sun|monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat"
    .split("|")
    .flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at])),
);

/** Words for a day by its distance from the day of writing. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ["the day before yesterday", -2],
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
  ["the day after tomorrow", 2],
]);

export const DAYPARTS: ReadonlySet<string> = new Set([
  "dawn",
  "morning",
  "afternoon",
  "evening",
  "dusk",
  "night",
  "overnight",
]);

/** Days in the units that “two weeks ago” counts in; shorter ones do not name a day. */
export const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ["day", 1],
  ["week", 7],
  ["fortnight", 14],
  ["month", 30.4375],
  ["year", 365.25],
  ["decade", 3652.5],
]);
