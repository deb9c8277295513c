import { describe, expect, it } from "vitest";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { ApparentKind, MergeResult } from "#lib/domain/merge/merge-result.ts";
import { eventNames, eventReports, reportFrom } from "#tests/support/events.ts";

const mergeOf = (...texts: readonly string[]): MergeResult =>
  mergeReports(texts.map((text, at) => reportFrom(new TextEncoder().encode(text), `${at}.txt`, at)));

const BLAST =
  "HARBOURTON, 3 May 2025 (Coast Wire) - A gas explosion killed 6 people in a block of flats in Harbourton on Saturday, firefighters said.";
const LATER_BLAST =
  "HARBOURTON, 4 May 2025 (Delta Post) - The death toll from a gas explosion in Harbourton rose to 9 on Sunday, firefighters said.\n\nNine people were killed when the explosion tore through a block of flats.";

type Example = readonly [what: string, kind: ApparentKind, texts: readonly [string, string], values: readonly string[]];

const EXAMPLES: readonly Example[] = [
  ["a toll that grew by the next day", "update", [BLAST, LATER_BLAST], ["6 people", "Nine people"]],
  [
    "kilometres and miles",
    "unit",
    [
      "A landslide buried 12 kilometres of railway near Ostvik on Monday, the operator said.",
      "Near Ostvik a landslide buried 7.5 miles of railway, the operator said on Monday.",
    ],
    ["12 kilometres of railway", "7.5 miles of railway"],
  ],
  [
    "a rounded figure beside the exact one",
    "rounding",
    [
      "About 400 runners took part in the Larkdale marathon on Sunday, organisers said.",
      "The Larkdale marathon drew 412 runners on Sunday, organisers said.",
    ],
    ["About 400 runners", "412 runners"],
  ],
  [
    "a part beside the whole",
    "part",
    [
      "A bus overturned near Tarn on Friday and 21 people were injured, police said.",
      "Four of the injured were taken by helicopter to Tarn hospital after the bus overturned, police said.",
    ],
    ["21 people", "Four of the injured"],
  ],
  [
    "who was on board and what there is room for",
    "counted",
    [
      "The ferry Morning Star was carrying 180 passengers when its engine failed on Tuesday, the owner said.",
      "The ferry Morning Star can carry 250 passengers, the owner said, and its engine failed on Tuesday.",
    ],
    ["180 passengers", "250 passengers"],
  ],
  [
    "the years of one man and those of a family",
    "counted",
    [
      "The 24-year rule of Harald Moe in Lorvia ended on Sunday when he fled.",
      "The flight of Harald Moe ended more than 53 years of rule by him and his father Olav Moe in Lorvia.",
    ],
    ["24-year rule", "more than 53 years of rule"],
  ],
  [
    "the day that was planned and the day it came",
    "planned",
    [
      "The Velden bridge was due to open on Monday, the city said.",
      "The Velden bridge opened on Thursday, the city said.",
    ],
    ["Monday", "Thursday"],
  ],
  [
    "what was to be cut and what was",
    "planned",
    [
      "Norlund Steel plans to cut 900 jobs at its Velden works, the company said.",
      "Norlund Steel cut 700 jobs at its Velden works, the union said.",
    ],
    ["700 jobs", "900 jobs"],
  ],
  [
    "one moment in two time zones",
    "zone",
    [
      "The rocket lifted off from Cape Arden at 03:40 GMT on Friday, the agency said.",
      "The rocket lifted off from Cape Arden at 4:40 a.m. CET on Friday, the agency said.",
    ],
    ["03:40 GMT", "4:40 a.m. CET"],
  ],
];

describe("what only looks like a conflict", () => {
  it.each(EXAMPLES)("%s is explained as %s, not asked", (_what, kind, texts, values) => {
    const result = mergeOf(...texts);
    expect(result.conflicts.filter((conflict) => conflict.kind === "number" || conflict.kind === "time")).toEqual([]);
    const [found, ...others] = result.apparent;
    expect(others).toEqual([]);
    expect(found?.kind).toBe(kind);
    expect(found?.sides.map(({ value }) => value).sort()).toEqual([...values].sort());
    for (const value of values) expect(found?.reason).toContain(value);
  });

  it.each(EXAMPLES)("%s: each side cuts its value out of its report", (_what, _kind, texts) => {
    const { apparent, sentences } = mergeOf(...texts);
    for (const { value, passages, sentences: ids } of apparent.flatMap(({ sides }) => sides)) {
      expect(passages.length).toBe(ids.length);
      passages.forEach(({ report, start, end }, at) => {
        const text = texts[Number(report.slice(1)) - 1] ?? "";
        const sentence = sentences.find(({ id }) => id === ids[at]);
        expect(text.slice(start, end)).toBe(value);
        expect(sentence && sentence.start <= start && end <= sentence.end).toBe(true);
      });
    }
  });

  it("is kept under one key when a report is added that says neither", () => {
    const [, , [one, other]] = EXAMPLES[1] ?? ["", "unit", ["", ""], []];
    const keys = (result: MergeResult) => result.apparent.map(({ key }) => key);
    expect(keys(mergeOf(one, other, "The choir of Ostvik sang on Monday, the vicar said."))).toEqual(
      keys(mergeOf(one, other)),
    );
  });
});

describe("a real conflict is not explained away", () => {
  it.each<[string, string, readonly [string, string]]>([
    [
      "two tolls of one day and hour",
      "number",
      [
        BLAST.replace("6 people", "9 people"),
        BLAST.replace("Coast Wire", "Delta Post").replace("firefighters said", "the mayor said"),
      ],
    ],
    [
      "two counts of the injured",
      "number",
      [
        "A bus overturned near Tarn on Friday and 21 people were injured, police said.",
        "A bus overturned near Tarn on Friday and four people were injured, the hospital said.",
      ],
    ],
    [
      "an exact figure outside the rounded one",
      "number",
      [
        "About 400 runners took part in the Larkdale marathon on Sunday, organisers said.",
        "The Larkdale marathon drew 612 runners on Sunday, organisers said.",
      ],
    ],
    [
      "two counts of who was on board",
      "number",
      [
        "The ferry Morning Star was carrying 180 passengers when its engine failed on Tuesday, the owner said.",
        "The ferry Morning Star was carrying 250 passengers when its engine failed, the coastguard said on Tuesday.",
      ],
    ],
    [
      "two hours in two zones that are not one moment",
      "time",
      [
        "The rocket lifted off from Cape Arden at 03:40 GMT on Friday, the agency said.",
        "The rocket lifted off from Cape Arden at 5:10 a.m. CET on Friday, the agency said.",
      ],
    ],
    [
      "two hours of one deed",
      "time",
      [
        "The Velden bridge opened at 9 a.m. on Monday, the city said.",
        "The Velden bridge opened at 11 a.m. on Monday, the mayor said.",
      ],
    ],
  ])("%s", (_what, kind, texts) => {
    const result = mergeOf(...texts);
    expect(result.apparent).toEqual([]);
    expect(result.conflicts.map((conflict) => conflict.kind)).toContain(kind);
  });

  it.each<[string, readonly [string, string]]>([
    [
      "lengths that no conversion makes equal",
      [
        "A landslide buried 12 kilometres of railway near Ostvik on Monday, the operator said.",
        "Near Ostvik a landslide buried 12 miles of railway, the operator said on Monday.",
      ],
    ],
    [
      "two days, neither of them planned",
      ["The Velden bridge opened on Monday, the city said.", "The Velden bridge opened on Thursday, the mayor said."],
    ],
  ])("%s get no explanation", (_what, texts) => {
    expect(mergeOf(...texts).apparent).toEqual([]);
  });

  it.each(eventNames())("nothing in the event %s is both asked and explained", (name) => {
    const { apparent, conflicts } = mergeReports(eventReports(name));
    for (const {
      sides: [a, b],
    } of apparent)
      for (const { kind, sides } of conflicts.filter(
        (conflict) => conflict.kind === "number" || conflict.kind === "time",
      )) {
        const at = (ids: readonly string[] = []) =>
          sides.findIndex((side) => side.sentences.some((id) => ids.includes(id)));
        const [first, second] = [at(a?.sentences), at(b?.sentences)];
        expect([kind, first >= 0 && second >= 0 && first !== second]).toEqual([kind, false]);
      }
  });
});
