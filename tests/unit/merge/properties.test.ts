import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MergeInput } from "#lib/domain/merge/merge-input.ts";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { MergeResult } from "#lib/domain/merge/merge-result.ts";
import { eventNames, eventReports, reportFrom } from "#tests/support/events.ts";

/** Every offset of every output cuts exactly the text that it claims, and every id is one that exists. */
function expectWhole(inputs: readonly MergeInput[], result: MergeResult): void {
  const texts = new Map(inputs.map(({ id, text }) => [id, text]));
  const cut = ({ report, start, end }: { report: string; start: number; end: number }) =>
    texts.get(report)?.slice(start, end);
  const sentences = new Set(result.sentences.map(({ id }) => id));
  const origins = new Set(result.origins.map(({ id }) => id));
  expect(sentences.size).toBe(inputs.reduce((sum, input) => sum + input.sentences.length, 0));
  for (const sentence of result.sentences) {
    expect(cut(sentence)).toBe(sentence.text);
    for (const id of sentence.origins) expect(origins.has(id)).toBe(true);
  }
  for (const quote of result.quotes) expect(cut(quote)).toBe(quote.text);
  for (const claim of result.claims) {
    expect(claim.sentences.length).toBeGreaterThan(0);
    expect(claim.independentOrigins).toBeGreaterThan(0);
    for (const id of claim.sentences) expect(sentences.has(id)).toBe(true);
  }
  for (const { sides } of result.conflicts) {
    expect(sides.length).toBeGreaterThan(1);
    for (const { value, sentences: own } of sides) {
      expect(value).not.toBe("");
      for (const id of own) expect(sentences.has(id)).toBe(true);
    }
  }
  for (const { sides } of result.apparent) {
    expect(sides.length).toBeGreaterThan(1);
    for (const { passages, sentences: own } of sides) {
      expect(passages.length).toBe(own.length);
      for (const passage of passages) expect(cut(passage)?.length).toBe(passage.end - passage.start);
      for (const id of own) expect(sentences.has(id)).toBe(true);
    }
  }
  for (const { passages } of result.claims)
    for (const passage of passages) expect(cut(passage)?.length).toBe(passage.end - passage.start);
  for (const { text, citations, findings } of result.draft.paragraphs.flatMap((paragraph) => paragraph.sentences)) {
    for (const citation of citations) expect(cut(citation)?.length).toBeGreaterThan(0);
    for (const finding of findings)
      expect(0 <= finding.start && finding.start <= finding.end && finding.end <= text.length).toBe(true);
  }
  for (const keys of [result.claims.map(({ key }) => key), result.conflicts.map(({ key }) => key)])
    expect(new Set(keys).size).toBe(keys.length);
}

const fromText = (texts: readonly string[]): MergeInput[] =>
  texts.map((text, at) => reportFrom(new TextEncoder().encode(text), `${at}.txt`, at));
const content = (result: MergeResult) => ({
  claims: result.claims
    .map(({ key, text, independentOrigins, inDraft }) => ({ key, text, independentOrigins, inDraft }))
    .sort((a, b) => (a.key < b.key ? -1 : 1)),
  conflicts: result.conflicts.map(({ key, question }) => ({ key, question })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  names: result.names.map(({ canonical, variants }) => ({
    canonical,
    variants: variants.map(({ text, count }) => ({ text, count })),
  })),
});

const EVENTS = (["events", "loose-events"] as const).flatMap((set) =>
  eventNames(set).map((name) => [set, name] as const),
);

describe("a merge", () => {
  it.each(EVENTS)("cuts exactly what it claims: %s %s", (set, name) => {
    const inputs = eventReports(name, set);
    expectWhole(inputs, mergeReports(inputs));
  });

  it.each(EVENTS)("is the same whatever the order of the files: %s %s", (set, name) => {
    const inputs = eventReports(name, set);
    expect(content(mergeReports([...inputs].reverse()))).toEqual(content(mergeReports(inputs)));
  });

  it("holds on any text", { timeout: 60_000 }, () => {
    const pieces = fc.constantFrom(
      "The mayor said 12 people died.",
      "“We are safe,",
      '"Nobody left"',
      " said ",
      "Anna Roe",
      "1,20,000",
      "1.200,5",
      "\u200B",
      "\u202Bنص عربي\u202C",
      "москва.",
      "東京で地震。",
      "\n\n",
      "\n",
      "http://x.example/a",
      "#tag",
      "@handle",
      "…",
      "(",
      ")",
      "—",
      "at 3:40 a.m.",
      "on Tuesday",
      "fled to Kenya",
      "north of",
      "two brothers",
      "5%",
      "£3m",
    );
    const text = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((list) => `${list.join(" ")} x`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const inputs = fromText(texts);
        expectWhole(inputs, mergeReports(inputs));
      }),
      { numRuns: 150 },
    );
  });
});

describe("bad input", () => {
  const story =
    "A bridge fell into the river on Monday, police said.\n\nSix workers are missing, the mayor said.\n\nThe bridge was built in 1931.";

  it.each<[string, readonly string[]]>([
    ["one report", [story]],
    [
      "reports with nothing in common",
      [story, "Shares in the bank rose 3 percent.", "The choir sang in the cathedral."],
    ],
    ["no full stop anywhere", ["a bridge fell into the river\n\npolice closed the road", story]],
    ["unbalanced quotation marks", ["“It fell,” he said. “We ran.\n\nNobody was hurt,” said the mayor. ”", story]],
    [
      "a quotation that never ends",
      ["“It fell, he said. We ran. Nobody was hurt, said the mayor.\n\nRain followed.", story],
    ],
    [
      "only social posts",
      [
        "OMG the bridge is DOWN!!! #bridge #help https://pics.example/1\n— Jo (@jo_r) May 5, 2025",
        "bridge gone, 6 ppl missing?? 😱 @citynews pic.example/aB3 #bridge",
        "RT @jo_r: OMG the bridge is DOWN!!! #bridge",
      ],
    ],
    ["one post", ["😱😱😱 #bridge"]],
    ["only white space and marks", [" \u200B\n\n\u202E \uFEFF\n", story]],
    ["numbers in foreign grouping", ["Some 1,20,000 people fled.", "Some 1.200,5 tonnes burned.", story]],
    ["invisible and right-to-left marks", ["The\u200B bridge\u202E fell\u202C into the river on Mon\u00ADday.", story]],
    [
      "other languages",
      [
        "Die Brücke stürzte am Montag ein, sagte die Polizei.",
        "Le pont s'est effondré lundi, a dit la police.",
        "جسر ينهار في المدينة.",
        "桥梁周一坍塌。",
      ],
    ],
  ])("%s", (_what, texts) => {
    const inputs = fromText(texts);
    expectWhole(inputs, mergeReports(inputs));
  });

  it("reads numbers grouped otherwise as what they are", () => {
    const { conflicts, apparent } = mergeReports(
      fromText([
        "Some 1,20,000 people fled the floods in Amar on Monday, the district office said.",
        "Some 120,000 people fled the floods in Amar on Monday, the army said.",
      ]),
    );
    expect([conflicts, apparent]).toEqual([[], []]);
  });

  it("is not misled by marks that no reader sees", () => {
    const hidden = story
      .replace("bridge", "bri\u00ADdge")
      .replace("river", "\u202Briver\u202C")
      .replace("police", "po\u200Blice");
    const result = mergeReports(fromText([story, hidden]));
    expect(result.claims.find(({ text }) => text.startsWith("A bridge fell"))?.reports).toEqual(["r1", "r2"]);
    expect(result.conflicts).toEqual([]);
  });

  it("finds nothing in common where there is nothing", () => {
    const result = mergeReports(
      fromText([story, "Shares in the bank rose 3 percent on Friday.", "The choir sang in the cathedral."]),
    );
    expect(result.claims.filter(({ reports }) => reports.length > 1)).toEqual([]);
    expect([result.conflicts, result.apparent]).toEqual([[], []]);
  });

  it("drafts one report from itself", () => {
    const { draft, conflicts } = mergeReports(fromText([story]));
    expect(conflicts).toEqual([]);
    expect(draft.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))[0]).toBe(
      "A bridge fell into the river on Monday, police said.",
    );
  });

  it("drafts posts in their own words only", () => {
    const posts = [
      "OMG the bridge is DOWN!!! #bridge https://pics.example/1",
      "bridge gone, 6 ppl missing?? @citynews",
    ];
    const { draft } = mergeReports(fromText(posts));
    for (const { text } of draft.paragraphs.flatMap(({ sentences }) => sentences))
      expect(posts.join(" ")).toContain(text);
  });

  it("nothing at all", () => {
    expect(mergeReports([])).toEqual({
      sentences: [],
      origins: [],
      claims: [],
      conflicts: [],
      apparent: [],
      names: [],
      quotes: [],
      draft: { headline: "", paragraphs: [] },
    });
  });

  it("takes twenty copies of one report for one origin and drafts each fact once", () => {
    const result = mergeReports(fromText(Array.from({ length: 20 }, () => story)));
    const drafted = result.draft.paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text));
    expect(new Set(drafted).size).toBe(drafted.length);
    expect(result.conflicts).toEqual([]);
    expect(result.claims.every(({ reports }) => reports.length === 20)).toBe(true);
    expect(result.claims.find(({ text }) => text.startsWith("A bridge fell"))?.independentOrigins).toBe(1);
  });

  it("reads a text of two hundred pages", () => {
    const page = (at: number) =>
      `The council of Ward ${at} met on Monday, clerk Ann Roe${at} said. It voted ${at + 30} to ${at} for a new bridge over the river.\n\n`;
    const inputs = fromText([Array.from({ length: 1000 }, (_, at) => page(at)).join(""), story]);
    expectWhole(inputs, mergeReports(inputs));
  });
});
