import type { ParsedReport } from "../report.ts";
import { isToEditors, readEditorialMarks } from "./editorial-marks.ts";

/** So many blocks at the head may speak to editors. */
const OPENING = 4;
const ABOVE = 2;

/** A report of plain words with what its headline and its first lines, where those speak to editors, say of it: killed, held, corrected. */
export function withMarks(report: ParsedReport): ParsedReport {
  const head = report.blocks.filter(({ kind }) => kind !== "furniture" && kind !== "headline").slice(0, OPENING);
  // An embargo in a line of its own stands over all else, where pages have their menus.
  const above = report.blocks.slice(0, ABOVE).filter(({ kind }) => kind === "furniture");
  const opening = [...above, ...head].map(({ start, end }) => report.text.slice(start, end));
  const notes = opening.filter(isToEditors);
  const marks = readEditorialMarks({
    headline: report.headline,
    slugs: [],
    notes,
    opening: [],
    publishedAt: report.publishedAt,
  });
  return {
    ...report,
    pubStatus: marks.pubStatus,
    correction: report.correction || marks.corrects || marks.updates,
    embargoUntil: marks.embargoUntil,
    editorialNote: report.editorialNote ?? (notes.join("\n") || null),
    warnings: [...report.warnings, ...marks.warnings],
  };
}
