import { utcWords } from "../shared/utc-words.ts";
import type { EditionKind } from "../stories/edition-kinds.ts";
import type { Article, Deed, ReportUsed } from "./article.ts";

/** Words that the outputs share, so that a reader meets the same ones everywhere. */
export const DEED_WORDS: Readonly<Record<Deed, string>> = {
  wrote: "Written by",
  reviewed: "Sentences checked by",
  signedOff: "Signed off by",
  published: "Published by",
};

export const KIND_WORDS: Readonly<Record<EditionKind, string>> = {
  initial: "First edition",
  update: "Update",
  correction: "Correction",
  retraction: "Retraction",
};

/** A report as notes name it: "Report 3, Harbour Press, 8 December 2024, 12:40 UTC". */
export function reportName(report: Pick<ReportUsed, "number" | "agency" | "distributor" | "publishedAt">): string {
  const { number, agency, distributor, publishedAt } = report;
  const through = distributor === null || distributor === agency ? null : `by way of ${distributor}`;
  const time = publishedAt === null ? "no time given" : dayOrMoment(publishedAt);
  return [`Report ${number}`, agency ?? "no agency named", through, time].filter((part) => part !== null).join(", ");
}

/** Agencies that name a day without an hour are kept as its midnight; no reader is told an hour that nobody gave. */
function dayOrMoment(iso: string): string {
  return utcWords(iso).replace(", 00:00 UTC", "");
}

/** When the article came out and when it last changed. */
export function publicationTimes({ firstPublishedAt, edition }: Pick<Article, "firstPublishedAt" | "edition">): string {
  const first = `Published ${utcWords(firstPublishedAt)}`;
  return edition.publishedAt === firstPublishedAt ? first : `${first}. Changed ${utcWords(edition.publishedAt)}`;
}
