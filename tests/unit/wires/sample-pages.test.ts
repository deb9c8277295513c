import { describe, expect, it } from "vitest";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import type { Block, ParsedReport } from "#lib/domain/wires/report.ts";
import type { SamplePage } from "./sample-page.ts";
import { SAMPLE_PAGES } from "./sample-pages.ts";
import { AGENCY_PAGES } from "./sample-pages-agencies.ts";
import { FORM_PAGES } from "./sample-pages-forms.ts";
import { OUTLET_PAGES } from "./sample-pages-outlets.ts";

const PAGES = [...SAMPLE_PAGES, ...AGENCY_PAGES, ...OUTLET_PAGES, ...FORM_PAGES];

function readPage({ name, text }: SamplePage): ParsedReport {
  const file = { name, receivedAt: "2031-12-01T12:00:00Z", format: "text" } as const;
  const read = readReports(new TextEncoder().encode(text), file);
  if (!read.ok) throw new Error(read.error);
  const [report] = read.value.reports;
  if (!report) throw new Error(`No report in ${name}`);
  return report;
}

/** Each word with the kind that a list of blocks gives it, so that two lists are told apart word by word. */
function wordKinds(text: string, blocks: readonly Block[]): string[] {
  return [...text.matchAll(/\S+/g)].map((word) => {
    const block = blocks.find(({ start, end }) => start <= word.index && word.index < end);
    return `${block?.kind ?? "nothing"}: ${word[0]}`;
  });
}

describe("blocks of pages from many kinds of outlets", () => {
  it.each(PAGES.map((page) => [page.name, page] as const))("%s", (_, page) => {
    const report = readPage(page);
    expect(report.text).toBe(page.text);
    expect(wordKinds(report.text, report.blocks)).toEqual(wordKinds(page.text, page.blocks));
  });
});

describe("what a report says of itself", () => {
  const facts = (part: string) => {
    const page = PAGES.find(({ name }) => name.startsWith(part));
    if (!page) throw new Error(`No sample ${part}`);
    const { headline, byline, dateline, publishedAt, source, language } = readPage(page);
    return { headline, byline, dateline, publishedAt, source, language };
  };

  it("reads an agency's dateline and the page's time with its zone", () => {
    expect(facts("football")).toEqual({
      headline: "Late header sends Northgate past Ashcombe and into the cup final",
      byline: "TOM ARKWRIGHT AP Sports Writer",
      dateline: "PORT ELLIS (AP)",
      publishedAt: "2031-05-12T02:42:00Z",
      source: "AP",
      language: "en",
    });
  });

  it("counts “4 hours ago” from when the report came in", () => {
    expect(facts("weather").publishedAt).toBe("2031-12-01T08:00:00Z");
  });

  it("takes the day of publication, not that of the last change", () => {
    expect(facts("earthquake").publishedAt).toBe("2031-11-18T07:14:00Z");
    expect(facts("fire").publishedAt).toBe("2031-02-10T00:05:00Z");
  });

  it("names the agency that signs the last sentence", () => {
    expect(facts("accident").source).toBe("ANI");
    expect(facts("inundaciones")).toMatchObject({ source: "EFE", language: "es", publishedAt: null });
  });

  it("names nobody where the credit names nobody", () => {
    expect(facts("protest").source).toBeNull();
  });

  it("knows a language that is written from right to left", () => {
    expect(facts("بيان")).toMatchObject({ language: "ar", publishedAt: "2031-06-12T00:00:00Z", byline: null });
  });

  it.each([
    [
      "agency, US, slug",
      { source: "AP", byline: "ELENA VARGA", headline: "Karsia ferry sinks in storm; 3 dead, 6 missing" },
    ],
    ["agency, German", { source: "dpa", dateline: "Skarn (dpa)", language: "de" }],
    ["agency, Chinese, with source", { source: "Xinhua", publishedAt: "2031-04-18T20:14:45Z", byline: null }],
    [
      "agency, Russian",
      { source: "TASS", headline: "Arctic convoy reaches Port Sever three days late, shipping agency says" },
    ],
    ["agency, French", { source: "AFP", dateline: "Velmar, 4 mai 2031 (AFP)", publishedAt: "2031-05-04T00:00:00Z" }],
    ["agency, Italian", { source: "ANSA", language: "it" }],
    ["agency, Japanese", { source: "Kyodo", byline: "Keiko Arai", publishedAt: "2031-07-09T18:04:00Z" }],
    ["agency, Chinese", { source: "Xinhua" }],
    ["portal, Russian", { source: "RIA Novosti", dateline: "ВЕЛЬМАР, 4 мая – РИА Новости." }],
    ["television, Asian", { source: "CNA", byline: "Wira Tan", dateline: "PORT KELL" }],
    ["tabloid, UK", { source: null, byline: "Kerry Ash and Tom Nuttall" }],
    ["court, local", { byline: "Nadia Holm", publishedAt: "2031-09-12T16:20:00Z" }],
  ])("%s", (name, expected) => expect(facts(name)).toMatchObject(expected));
});

/** What a short report says of itself when it came in on 16 May 2031. */
function read(text: string, receivedAt: string | null = "2031-05-16T09:00:00Z"): ParsedReport {
  const result = readReports(new TextEncoder().encode(text), { name: "report", receivedAt });
  const report = result.ok ? result.value.reports[0] : undefined;
  if (!report) throw new Error("No report");
  return report;
}

const LEAD =
  "The old bridge of Velmar will close for repairs until spring after engineers found cracks in two of its piers, the city said.";

describe("who sent a report", () => {
  it("is whoever stands in the dateline's brackets, known or not", () => {
    expect(
      read(`VELMAR, May 14 (South Shore Press) - ${LEAD}\n\n(Reporting by Petra Osei; editing by Lars Quill)`),
    ).toMatchObject({
      source: "South Shore Press",
      dateline: "VELMAR, May 14 (South Shore Press)",
    });
  });

  it("is no agency whose name is only a person's first name", () => {
    expect(read(`${LEAD}\n\n(Reporting by Petra Osei; editing by Hina Tan)`).source).toBeNull();
    expect(read(`${LEAD}\n\n(Petra)`).source).toBe("Petra");
    expect(read(`By Ann Lee, Associated Press\n\n${LEAD}`).source).toBe("AP");
  });

  it("is the outlet whose bare name ends the report, whether or not the report cites it", () => {
    expect(read(`${LEAD}\n\nA letter seen by Lighthouse names a third pier.\n\nLighthouse`).source).toBe("Lighthouse");
    expect(read(`${LEAD}\n\nThe Lunda Herald`).source).toBe("The Lunda Herald");
  });

  it("is not the topic that stands alone under it, nor who made its picture", () => {
    expect(read(`${LEAD}\n\nThe mayor of Velmar spoke.\n\nVelmar`).source).toBeNull();
    expect(read(`Velmar closes bridge\n\nThe old bridge in May\nCredit: Supplied\n\n${LEAD}`).source).toBeNull();
  });
});

describe("a day without a year", () => {
  const dated = (day: string) => `VELMAR, ${day} (AFP) - ${LEAD}`;

  it("has the year in which it has just been", () => {
    expect(read(dated("May 14")).publishedAt).toBe("2031-05-14T00:00:00Z");
    expect(read(dated("Dec 30"), "2032-01-02T08:00:00Z").publishedAt).toBe("2031-12-30T00:00:00Z");
    expect(read(`Home  News  Sport  Subscribe\nWed, May 14\n\nOld bridge closes\n\n${LEAD}`)).toMatchObject({
      publishedAt: "2031-05-14T00:00:00Z",
      headline: "Old bridge closes",
    });
  });

  it("has none where it lies ahead, long ago, or nobody knows when the report came in", () => {
    expect(read(dated("May 19")).publishedAt).toBeNull();
    expect(read(dated("Jan 14")).publishedAt).toBeNull();
    expect(read(dated("May 14"), null).publishedAt).toBeNull();
  });

  it("leaves a date with its year alone", () => {
    expect(read(`By our correspondent\n14 March 2029\n\n${LEAD}`).publishedAt).toBe("2029-03-14T00:00:00Z");
  });
});
