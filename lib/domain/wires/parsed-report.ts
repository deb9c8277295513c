import type { ParsedReport, ReportFormat } from "./report.ts";

type Known = Partial<ParsedReport> & Pick<ParsedReport, "text" | "blocks">;

/** A report with what is known of it; everything that its file does not say is null, empty or the usual. */
export function buildReport(format: ReportFormat, known: Known): ParsedReport {
  return {
    item: 0,
    format,
    guid: null,
    version: null,
    pubStatus: "usable",
    correction: false,
    embargoUntil: null,
    headline: null,
    byline: null,
    dateline: null,
    language: null,
    publishedAt: null,
    firstCreatedAt: null,
    versionCreatedAt: null,
    source: null,
    distributor: null,
    creditLine: null,
    urgency: null,
    slugline: null,
    subjects: [],
    topics: [],
    keywords: [],
    genres: [],
    places: [],
    editorialNote: null,
    rights: null,
    media: [],
    links: [],
    warnings: [],
    ...known,
  };
}
