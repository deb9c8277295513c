import fc from "fast-check";
import type { PublishedFacts, StoryReportFacts } from "#lib/domain/publish/article.ts";
import type { StoryBlock, StoryCite, StoryRun, StorySentence } from "#lib/domain/publish/story-text.ts";

export const plain = (text: string, look: Partial<StoryRun> = {}): StoryRun => ({
  text,
  bold: false,
  italic: false,
  href: null,
  ...look,
});

export const cite = (report: string, from: number, to: number): StoryCite => ({ report, from, to });

export const sentence = (sid: string, text: string, ...cites: readonly StoryCite[]): StorySentence => ({
  sid,
  cites,
  inlines: [plain(text)],
});

export const report = (number: number, more: Partial<StoryReportFacts> = {}): StoryReportFacts => ({
  id: `id-${number}`,
  number,
  agency: `Agency ${number}`,
  distributor: null,
  headline: `Headline ${number}`,
  publishedAt: "2030-01-01T09:30:00Z",
  language: "en",
  text: `The ferry left at noon, report ${number} says, with forty on board.`,
  ...more,
});

/** A first edition of two sentences on two of three reports. */
export function factsOf(more: Partial<PublishedFacts> = {}): PublishedFacts {
  return {
    newsroom: "The Ferry Post",
    slug: "ferry-leaves",
    headline: "Ferry leaves",
    standfirst: "Forty were on board.",
    byline: "",
    dateline: "",
    slugline: "",
    summary: "",
    language: "en",
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          sentence("a", "The ferry left at noon. ", cite("id-3", 0, 22), cite("id-1", 0, 22)),
          sentence("b", "Forty were on board. ", cite("id-1", 0, 22)),
        ],
      },
    ],
    editions: [{ number: 1, kind: "initial", publishedAt: "2030-01-01T12:00:00Z", note: null }],
    emergencies: [],
    reports: [report(3), report(1), report(2)],
    makers: [
      { deed: "published", name: "Dora Lind", at: "2030-01-01T12:00:00Z" },
      { deed: "wrote", name: "Ana Bell", at: "2030-01-01T11:00:00Z" },
    ],
    ...more,
  };
}

/** Text as an enemy or another alphabet would send it. */
const nasty = fc.constantFrom(
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "]]>",
  "\"' onload=alert(1) x='",
  "&lt;b&gt; &amp; &#60;",
  "\u0000\u0008\u001b[31m",
  "\u202Eevil\u2028\u2029",
  "\ud800 lone \udfff",
  "غادرت العبارة عند الظهر",
  "a\nb\r\nc",
);
export const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), nasty);

const LENGTH = 30;
const anyReports = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc
        .record({
          agency: fc.option(anyText),
          distributor: fc.option(anyText),
          headline: fc.option(anyText),
          language: fc.constantFrom("en", "ar", 'x" onclick="1', null),
          text: anyText.map((text) => text.padEnd(LENGTH, "ب")),
        })
        .map((fields) => report(number, fields)),
    ),
  ),
);

function anySentence(reports: readonly StoryReportFacts[]): fc.Arbitrary<StorySentence> {
  const cites = fc.record({
    report: fc.constantFrom(...reports.map(({ id }) => id)),
    from: fc.integer({ min: 0, max: 3 }),
    to: fc.integer({ min: 4, max: 6 }),
  });
  const run = fc.record({
    text: anyText,
    bold: fc.boolean(),
    italic: fc.boolean(),
    href: fc.constantFrom(
      null,
      "https://example.org/?a=1&b=\"'<>",
      "javascript:alert(1)",
      "java\tscript:alert(1)",
      "/x",
    ),
  });
  return fc.record({
    sid: fc.option(fc.uuid()),
    cites: fc.array(cites, { maxLength: 4 }),
    inlines: fc.array(run, { minLength: 1, maxLength: 3 }),
  });
}

function anyBlocks(reports: readonly StoryReportFacts[]): fc.Arbitrary<readonly StoryBlock[]> {
  const sentences = fc.array(anySentence(reports), { minLength: 1, maxLength: 3 });
  const line = fc.oneof(
    fc.record({ kind: fc.constant("paragraph" as const), sentences }),
    fc.record({ kind: fc.constant("subhead" as const), level: fc.constantFrom(2 as const, 3 as const), sentences }),
  );
  const figure = fc.record({
    kind: fc.constant("figure" as const),
    image: fc.constant("0f".repeat(32)),
    alt: anyText,
    credit: anyText,
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
    sentences,
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 2 });
  const list = fc.record({
    kind: fc.constant("list" as const),
    ordered: fc.boolean(),
    start: fc.nat(9),
    items: fc.array(lines, { minLength: 1, maxLength: 2 }),
  });
  const quote = fc.record({
    kind: fc.constant("quote" as const),
    blocks: fc.array(fc.oneof(line, list), { maxLength: 2 }),
  });
  return fc.array(fc.oneof(line, list, quote, figure), { maxLength: 4 });
}

/** Any published edition, its text and names as hostile as can be. */
export const anyFacts: fc.Arbitrary<PublishedFacts> = anyReports.chain((reports) =>
  fc
    .record({
      newsroom: anyText,
      headline: anyText,
      standfirst: anyText,
      byline: anyText,
      dateline: anyText,
      slugline: anyText,
      summary: anyText,
      note: fc.option(anyText),
      language: fc.constantFrom("en", "ar", "ur-Latn", null),
      blocks: anyBlocks(reports),
      name: anyText,
    })
    .map(({ note, name, ...fields }) =>
      factsOf({
        ...fields,
        reports,
        makers: [{ deed: "wrote", name, at: "2030-01-01T11:00:00Z" }],
        emergencies: [{ edition: 1, by: name, at: "2030-01-01T12:00:00Z", secondName: null }],
        editions: [
          { number: 1, kind: "initial", publishedAt: "2030-01-01T12:00:00Z", note: null },
          { number: 2, kind: "correction", publishedAt: "2030-01-02T12:00:00Z", note },
        ],
      }),
    ),
);
