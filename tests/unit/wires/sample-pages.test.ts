import { describe, expect, it } from "vitest";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import type { Block, ParsedReport } from "#lib/domain/wires/report.ts";
import { SAMPLE_PAGES, type SamplePage } from "./sample-pages.ts";

function readPage({ name, text }: SamplePage): ParsedReport {
  const read = readReports(new TextEncoder().encode(text), { name, receivedAt: "2031-12-01T12:00:00Z" });
  if (!read.ok) throw new Error(read.error);
  const [report] = read.value;
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
  it.each(SAMPLE_PAGES.map((page) => [page.name, page] as const))("%s", (_, page) => {
    const report = readPage(page);
    expect(report.text).toBe(page.text);
    expect(wordKinds(report.text, report.blocks)).toEqual(wordKinds(page.text, page.blocks));
  });
});

describe("what a report says of itself", () => {
  const facts = (part: string) => {
    const page = SAMPLE_PAGES.find(({ name }) => name.startsWith(part));
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
});
