import type { ReportMedia } from "../report.ts";
import type { CopyPart } from "./compose.ts";
import type { HeadField, HeadKind } from "./copy-head.ts";
import { findCopyright } from "./copy-tail.ts";
import { readEditorialMarks } from "./editorial-marks.ts";

/** What an item's head and notes tell of it: headline, status, embargo, note, rights and pictures. */
export function readToldCopy(
  fields: readonly HeadField[],
  parts: readonly CopyPart[],
  keyword: string | null,
  publishedAt: string | null,
) {
  const named = (kind: HeadKind): string[] => fields.filter((field) => field.kind === kind).map((field) => field.text);
  const editors = [...named("note"), ...parts.filter(({ kind }) => kind === "note").map(({ text }) => text)];
  const headline = named("headline")[0] ?? null;
  const opening = parts.slice(0, 2).map(({ text }) => text);
  const marks = readEditorialMarks({
    headline,
    slugs: [...(keyword === null ? [] : [keyword]), ...named("slug"), ...named("lead")],
    notes: editors,
    opening,
    publishedAt,
  });
  const notice = findCopyright(parts);
  return {
    headline,
    pubStatus: marks.pubStatus,
    correction: marks.corrects || marks.updates,
    embargoUntil: marks.embargoUntil,
    editorialNote: editors.join("\n") || (marks.pubStatus === "canceled" ? opening.join("\n") : "") || null,
    rights: notice === null ? null : { holder: null, notice, usageTerms: null },
    media: named("note").flatMap(findMedia),
    warnings: marks.warnings,
  };
}

const MEDIA = /\b(?<what>photos?|graphics?|videos?|fotos?|bilder)\b:? (?<ids>[A-Z]{2,6}\d{2,6}\b[^.;]{0,200})/iu;

/** The pictures that a note names by their numbers: "AP Photo ABC101, ABC102". */
function findMedia(note: string): ReportMedia[] {
  const { what, ids } = MEDIA.exec(note)?.groups ?? {};
  const kind = /^g/i.test(what ?? "") ? "graphic" : /^v/i.test(what ?? "") ? "video" : "picture";
  const bare = { href: null, mimeType: null, headline: null, caption: null, credit: null };
  return (ids?.match(/[A-Z]{2,6}\d{2,6}(?:-[A-Z]{2})?/gu) ?? []).map((guid) => ({ kind, guid, ...bare }));
}
