import { readEditorialMarks } from "../copy/editorial-marks.ts";
import { isSameParty } from "../items/party-name.ts";
import { buildReport } from "../parsed-report.ts";
import type { Block, BlockKind, ParsedReport, ReportMedia } from "../report.ts";
import { readReportFacts } from "../report-facts.ts";
import type { MailFacts } from "./mail-facts.ts";
import { isSameLine, layOutMail } from "./mail-text.ts";

type Known = {
  readonly facts: MailFacts;
  readonly media: readonly ReportMedia[];
  readonly receivedAt: string | null;
  readonly warnings: readonly string[];
};

/** The report that a mail's own words are, as plain text. */
export function reportOfText(body: string, known: Known): ParsedReport {
  const { text, blocks } = layOutMail(known.facts.subject, body);
  const read = readReportFacts(text, blocks, known.receivedAt ?? known.facts.publishedAt);
  return settle(buildReport("email", { text, blocks, ...read }), known);
}

/** The report of a mail's page, with its subject over it where the page does not show it. */
export function reportOfPage(page: ParsedReport, known: Known): ParsedReport {
  const { subject } = known.facts;
  if (subject === null || (page.headline !== null && isSameLine(page.headline, subject)))
    return settle({ ...page, format: "email" }, known);
  const lead = `${subject}\n\n`;
  const shifted = page.blocks.map(
    ({ start, end, kind }): Block => ({
      start: start + lead.length,
      end: end + lead.length,
      kind: kind === "headline" ? "subhead" : kind,
    }),
  );
  const blocks: Block[] = [{ start: 0, end: subject.length, kind: "headline" }, ...shifted];
  return settle({ ...page, format: "email", text: `${lead}${page.text}`, blocks }, known);
}

/** The header speaks for the whole; whom the text itself is credited to is its source, and the house that sent it its distributor. */
function settle(report: ParsedReport, { facts, media, warnings }: Known): ParsedReport {
  const said = (kind: BlockKind): string[] =>
    report.blocks.filter((block) => block.kind === kind).map(({ start, end }) => report.text.slice(start, end));
  const headline = facts.subject ?? report.headline;
  const publishedAt = facts.publishedAt ?? report.publishedAt;
  const opening = report.blocks
    .filter(({ kind }) => kind !== "headline")
    .slice(0, 3)
    .map(({ start, end }) => report.text.slice(start, end));
  const notes = [...said("note"), ...(facts.comments === null ? [] : [facts.comments])];
  const marks = readEditorialMarks({ headline, slugs: [], notes, opening, publishedAt });
  const source = report.source ?? facts.house;
  const others = [facts.house, facts.sender].filter(
    (name) => name !== null && source !== null && !isSameParty(name, source),
  );
  return {
    ...report,
    guid: facts.guid,
    headline,
    byline: report.byline ?? facts.person,
    language: facts.language ?? report.language,
    publishedAt,
    versionCreatedAt: facts.publishedAt,
    source,
    distributor: others[0] ?? null,
    pubStatus: marks.pubStatus,
    correction: marks.corrects || marks.updates,
    embargoUntil: marks.embargoUntil,
    editorialNote: notes.join("\n") || null,
    keywords: facts.keywords,
    media: [...report.media, ...media],
    links: facts.links,
    warnings: [...report.warnings, ...warnings, ...marks.warnings],
  };
}
