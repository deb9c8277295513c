import { type Span, spanOverlap } from "../shared/span.ts";
import type { ClaimsBoard } from "./claims-board.ts";

/** A stretch of a report that takes a side in a conflict of the story. */
export type ConflictMark = Span & {
  readonly question: string;
  /** What this report says. */
  readonly value: string;
  readonly isOpen: boolean;
};

/** Whom a stretch of a report rests on, as the desk reads it. */
export type OriginMark = Span & { readonly origins: readonly string[] };

export type ReportMarks = { readonly conflicts: readonly ConflictMark[]; readonly origins: readonly OriginMark[] };

/** What the claims board says of each report, to be marked where it stands; by the report's id. */
export function reportMarks(board: Pick<ClaimsBoard, "claims" | "conflicts">): ReadonlyMap<string, ReportMarks> {
  const conflicts = board.conflicts.flatMap(({ question, settlement, sides }) =>
    sides.flatMap(({ value, sentences }) =>
      sentences.map(({ report, start, end }) => ({ report, start, end, question, value, isOpen: settlement === null })),
    ),
  );
  const origins = board.claims.flatMap(({ sentences }) => sentences.filter((sentence) => sentence.origins.length > 0));
  const reports = new Set([...conflicts, ...origins].map(({ report }) => report));
  const marks = [...reports].map((id): [string, ReportMarks] => [
    id,
    {
      conflicts: conflicts.filter(({ report }) => report === id),
      origins: origins.filter(({ report }) => report === id),
    },
  ]);
  return new Map(marks);
}

/** The marks that lie on any part of this stretch, each question once. */
export function conflictsOfSpan(marks: ReportMarks | undefined, span: Span): readonly ConflictMark[] {
  const touching = marks?.conflicts.filter((mark) => spanOverlap(mark, span) > 0) ?? [];
  return [...new Map(touching.map((mark) => [mark.question, mark])).values()];
}

/** Whom this stretch rests on; empty where it is the outlet's own word. */
export function originsOfSpan(marks: ReportMarks | undefined, span: Span): readonly string[] {
  const touching = marks?.origins.filter((mark) => spanOverlap(mark, span) > 0) ?? [];
  return [...new Set(touching.flatMap(({ origins }) => origins))];
}
