import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn } from "#lib/domain/language/numbers.ts";

/** Each number as “words = value or lo–hi unit approx kind noun”, what is plain left out. */
function told(text: string): string[] {
  return numbersIn(text).map((number) => {
    const amount = number.value === null ? `${number.lo}–${number.hi}` : `${Math.round(number.value * 1000) / 1000}`;
    const more = [
      number.unit,
      number.approx === "exact" ? null : number.approx,
      number.kind === "count" ? null : number.kind,
      number.noun,
    ];
    return [`${number.text} =`, amount, ...more.filter((part) => part !== null)].join(" ");
  });
}

describe("numbersIn", () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ["about 1,200.5 litres", ["1,200.5 litres = 1.201 m3 about volume"]],
    ["1,20,000 rupees", ["1,20,000 rupees = 120000 INR money"]],
    ["1.200,5 tonnes and 1.200 people", ["1.200,5 tonnes = 1200500 kg mass", "1.200 = 1200 people"]],
    ["1\u202f200 refugees", ["1\u202f200 = 1200 refugees"]],
    ["two hundred and fifty-three thousand refugees", ["two hundred and fifty-three thousand = 253000 refugees"]],
    ["a hundred and fifty thousand", ["a hundred and fifty thousand = 150000"]],
    ["half a million, a million and a half", ["half a million = 500000", "a million and a half = 1500000"]],
    ["three dozen cows", ["three dozen = 36 about cows"]],
    [
      "dozens of people and tens of thousands of sheep",
      ["dozens = 24–99 vague people", "tens of thousands = 20000–99999 vague sheep"],
    ],
    [
      "hundreds, several hundred, a few days",
      ["hundreds = 200–999 vague", "several hundred = 300–999 vague", "a few days = 172800–777600 s vague duration"],
    ],
    ["she scores twice; scores of fans", ["scores = 40–99 vague fans"]],
    ["at least 18 protesters", ["18 = 18 over protesters"]],
    ["no more than 40, nearly 100 and 30-odd boats", ["40 = 40 under", "100 = 100 under", "30 = 30 about boats"]],
    [
      "160 kilometers, 100 miles, 5 nautical miles",
      ["160 kilometers = 160000 m distance", "100 miles = 160934.4 m distance", "5 nautical miles = 9260 m distance"],
    ],
    ["two hours’ drive", ["two hours = 7200 s duration drive"]],
    ["77°F and 25°C", ["77°F = 25 C temperature", "25°C = 25 C temperature"]],
    ["a 34-year-old man", ["34-year = 1072958400 s age man"]],
    [
      "$3m, €2.5 billion, Rs 500, 5m people",
      [
        "$3m = 3000000 USD money",
        "€2.5 billion = 2500000000 EUR money",
        "Rs 500 = 500 INR money",
        "5m = 5000000 people",
      ],
    ],
    ["12.5 percent, two-thirds of seats", ["12.5 percent = 12.5 % percent", "two-thirds = 66.667 % percent seats"]],
    [
      "won 3-1; 10-15 people; between 2 and 3 million tonnes",
      ["3-1 = 1–3 score", "10-15 = 10–15 people", "2 and 3 million tonnes = 2000000000–3000000000 kg mass"],
    ],
    ["rose from 10 to 15", ["10 = 10", "15 = 15"]],
    ["the third time, on the 21st try", ["third = 3 ordinal time", "21st = 21 ordinal try"]],
    ["an IL-76 and COVID-19", ["76 = 0–Infinity code", "19 = 0–Infinity code"]],
    ["one of the cities, one man, no one", ["one = 1 man"]],
    ["two senior Marian officials", ["two = 2 officials"]],
    ["in 2011 he left at 12:40 on 3 May", ["2011 = 2011 year"]],
    ["١٢٣ kg", ["١٢٣ kg = 123 kg mass"]],
  ];
  for (const [text, expected] of cases) {
    it(text, () => expect(told(text)).toEqual(expected));
  }

  it("gives the words that loosen a number with it", () => {
    const text = "He saw no fewer than 12 boats or so it seemed.";
    const [number] = numbersIn(text);
    expect(text.slice(number?.wide.start, number?.wide.end)).toBe("no fewer than 12");
  });

  it("cuts exactly what it claims and keeps its intervals in order, in any text", () => {
    const piece = fc.constantFrom(
      "two",
      "hundred",
      "and",
      "1,200",
      "3.5",
      "%",
      "$",
      "km",
      "dozen",
      "a",
      "half",
      "million",
      "-",
      "to",
      "1:2",
      "½",
      "٣",
      "third",
      "of",
      "people",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(" ", "", "-"), (words, gap) => {
        const text = words.join(gap);
        let end = 0;
        for (const number of numbersIn(text)) {
          expect(text.slice(number.start, number.end)).toBe(number.text);
          expect(number.start).toBeGreaterThanOrEqual(end);
          expect(number.lo).toBeLessThanOrEqual(number.hi);
          end = number.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("shares and ages said in words", () => {
  const read = (text: string) => numbersIn(text).map(({ kind, value, unit }) => [kind, value, unit]);

  it("reads a part of ten, three or a hundred as a share", () => {
    expect(read("Nine in ten handlers stayed at home.")).toEqual([["percent", 90, "%"]]);
    expect(read("Three in 4 shops were shut.")).toEqual([["percent", 75, "%"]]);
  });

  it("leaves a part of any other number a count", () => {
    expect(read("Two in 28 boats sank.").map(([kind]) => kind)).toEqual(["count", "count"]);
  });

  it("reads short scales that stand apart from the figure", () => {
    expect(read("It must pay 90 mln roubles.")).toEqual([["money", 90_000_000, "RUB"]]);
  });

  it("reads an age without a unit", () => {
    expect(read("A boy aged nine was found.")).toEqual(read("A nine-year-old boy was found."));
  });
});
