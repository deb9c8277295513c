import "server-only";
import type { IntakeDetail, IntakeFileState, IntakeState, IntakeSummary } from "#lib/domain/intake/intake.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "../db.ts";

export const INTAKES_A_PAGE = 30;
/** Files shown of one intake, and reports of one file; the counts say how many there are. */
const MOST_FILES = 500;
const MOST_REPORTS = 20;

/** Intakes, the newest first, a page at a time from before the given one. */
export async function listIntakes(
  before: string | null,
): Promise<{ readonly items: readonly IntakeSummary[]; readonly nextBefore: string | null }> {
  const rows = await db.$queryRaw<StoredIntake[]>`
    ${SUMMARY} WHERE ${before ? Prisma.sql`n.id < ${before}::uuid` : Prisma.sql`TRUE`}
     GROUP BY n.id, p.name ORDER BY n.id DESC LIMIT ${INTAKES_A_PAGE + 1}`;
  const items = rows.slice(0, INTAKES_A_PAGE).map(summaryOf);
  return { items, nextBefore: rows.length > INTAKES_A_PAGE ? (items.at(-1)?.id ?? null) : null };
}

/** An intake with its files, those that need a look first; null when there is none. */
export async function findIntake(id: string): Promise<IntakeDetail | null> {
  const rows = await db.$queryRaw<StoredIntake[]>`${SUMMARY} WHERE n.id = ${id}::uuid GROUP BY n.id, p.name`;
  const row = rows[0];
  return row ? { summary: summaryOf(row), files: await listFiles(id) } : null;
}

/** The bytes of a file as they came, for download; null when there is none. */
export async function findIntakeFile(
  id: string,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string | null } | null> {
  const file = await db.intakeFile.findUnique({
    where: { id },
    select: { fileName: true, payload: { select: { bytes: true, mediaType: true } } },
  });
  return file && { fileName: file.fileName, ...file.payload };
}

async function listFiles(intakeId: string): Promise<readonly IntakeFileState[]> {
  return db.$queryRaw<IntakeFileState[]>`
    SELECT f.id, f.file_name AS "fileName", f.state::text AS state, f.message,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'headline', r.headline) ORDER BY r.item)
                       FROM report r WHERE r.payload_id = f.payload_id AND r.item < ${MOST_REPORTS}), '[]') AS reports
      FROM intake_file f WHERE f.intake_id = ${intakeId}::uuid
     ORDER BY f.state <> 'refused', f.message IS NULL, f.id LIMIT ${MOST_FILES}`;
}

type StoredIntake = Omit<IntakeSummary, "counts" | "startedAt" | "cancelledAt" | "lastDoneAt"> & {
  readonly startedAt: Date;
  readonly cancelledAt: Date | null;
  readonly lastDoneAt: Date | null;
} & Readonly<Record<IntakeState, number>>;

const countOf = (state: IntakeState) =>
  Prisma.sql`count(f.id) FILTER (WHERE f.state = ${Prisma.raw(`'${state}'`)})::int AS ${Prisma.raw(state)}`;

const SUMMARY = Prisma.sql`
  SELECT n.id, n.way::text AS way, n.title, n.expected, n.started_at AS "startedAt", n.cancelled_at AS "cancelledAt",
         p.name AS "startedBy", coalesce(sum(f.reports), 0)::int AS reports, max(f.done_at) AS "lastDoneAt",
         ${countOf("waiting")}, ${countOf("taken_in")}, ${countOf("known")}, ${countOf("refused")}, ${countOf("cancelled")}
    FROM intake n LEFT JOIN intake_file f ON f.intake_id = n.id LEFT JOIN person p ON p.id = n.started_by_id`;

function summaryOf({ waiting, taken_in, known, refused, cancelled, ...row }: StoredIntake): IntakeSummary {
  return {
    ...row,
    startedAt: row.startedAt.toISOString(),
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    lastDoneAt: row.lastDoneAt?.toISOString() ?? null,
    counts: { waiting, taken_in, known, refused, cancelled },
  };
}
