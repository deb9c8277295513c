import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datesIn } from "#lib/domain/language/dates.ts";

// A Wednesday.
const WRITTEN = "2023-03-15T09:30:00Z";

/** Each mention as “words: days or clock”. */
function told(text: string, reference: string | null = WRITTEN): string[] {
  return datesIn(text, reference).map((date) => {
    const days = date.from === date.to ? date.from : `${date.from}/${date.to}`;
    const clock = date.hour === null ? date.daypart : `${date.hour}:${String(date.minute).padStart(2, "0")}`;
    return `${date.text}: ${days ?? clock}`;
  });
}

describe("datesIn", () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ["early on Sunday morning", ["Sunday: 2023-03-12", "morning: morning"]],
    [
      "last Wednesday, next Monday, Fri.",
      ["last Wednesday: 2023-03-08", "next Monday: 2023-03-20", "Fri.: 2023-03-10"],
    ],
    ["on November 27, since 3 May", ["November 27: 2022-11-27", "3 May: 2023-05-03"]],
    ["December 8th 2024 and Feb. 7, 2025", ["December 8th 2024: 2024-12-08", "Feb. 7, 2025: 2025-02-07"]],
    [
      "2024-12-08, 8.12.2024, 25/12/2024",
      ["2024-12-08: 2024-12-08", "8.12.2024: 2024-12-08", "25/12/2024: 2024-12-25"],
    ],
    ["8/12/2024 could be either", ["8/12/2024: null"]],
    [
      "in April 2011; in 2009; 2011–2014",
      [
        "April 2011: 2011-04-01/2011-04-30",
        "2009: 2009-01-01/2009-12-31",
        "2011: 2011-01-01/2011-12-31",
        "2014: 2014-01-01/2014-12-31",
      ],
    ],
    ["in 2000 homes and over 1990 votes", []],
    ["in the 1980s", ["1980s: 1980-01-01/1989-12-31"]],
    [
      "yesterday, two weeks ago, last month",
      ["yesterday: 2023-03-14", "two weeks ago: 2023-03-01", "last month: 2023-02-01/2023-02-28"],
    ],
    [
      "at 3:30 p.m., 12:40, noon, six o’clock and 1430 GMT",
      ["3:30 p.m.: 15:30", "12:40: 12:40", "noon: 12:00", "six o’clock: 6:00", "1430: 14:30"],
    ],
    ["May said in May that she may march", ["May: 2023-05-01/2023-05-31"]],
    ["scores of 3-1 and 2.30 points, recently, in a few days", []],
  ];
  for (const [text, expected] of cases) {
    it(text, () => expect(told(text)).toEqual(expected));
  }

  it("leaves open what only the day of writing could tell", () => {
    expect(told("on Sunday, in 2011", null)).toEqual(["Sunday: null", "2011: 2011-01-01/2011-12-31"]);
  });

  it("cuts exactly what it claims, in order, from any text", () => {
    const piece = fc.constantFrom(
      "May",
      "3",
      "12:40",
      "2011",
      "Sunday",
      "ago",
      "two",
      "weeks",
      "p.m.",
      "last",
      "-",
      "/",
      ",",
      "1980s",
      "8.12.2024",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(" ", ""), (words, gap) => {
        const text = words.join(gap);
        let end = 0;
        for (const date of datesIn(text, WRITTEN)) {
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
