import "server-only";
import { may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import type { Emergency } from "#lib/domain/stories/emergency.ts";
import { db } from "../../db.ts";
import { AppError } from "../../errors.ts";
import { listJudgable } from "../../people/data.ts";
import type { Transaction } from "../../transaction.ts";

const COLUMNS = {
  at: true,
  secondNameAt: true,
  edition: { select: { number: true } },
  publishedBy: { select: { name: true } },
  secondName: { select: { name: true } },
} as const;

/** The emergency publications of a story, in the order of their editions. */
export async function listEmergencies(
  where: { readonly storyId: string } | { readonly slug: string },
  reader: Pick<Transaction, "emergency"> = db,
): Promise<readonly Emergency[]> {
  const ofStory = "slug" in where ? { story: { slug: where.slug } } : where;
  const rows = await reader.emergency.findMany({
    where: { edition: ofStory },
    orderBy: { at: "asc" },
    select: COLUMNS,
  });
  return rows.map(({ at, secondNameAt, edition, publishedBy, secondName }) => ({
    edition: edition.number,
    by: publishedBy.name,
    at: at.toISOString(),
    secondName: secondName && secondNameAt ? { by: secondName.name, at: secondNameAt.toISOString() } : null,
  }));
}

export type LockedEmergency = {
  readonly editionId: string;
  readonly storyId: string;
  /** The edition's number. */
  readonly edition: number;
  readonly kind: "initial" | "update" | "correction" | "retraction";
  readonly at: Date;
  readonly publishedById: PersonId;
  readonly secondName: string | null;
  readonly remindedAt: Date | null;
  readonly overdueAt: Date | null;
  /** Whoever saved a revision of the edition, or wrote any part of what was published. */
  readonly writers: readonly PersonId[];
};

/** An emergency publication as it is now, locked until the transaction ends; refuses where the edition is none. */
export async function lockEmergency(tx: Transaction, editionId: string): Promise<LockedEmergency> {
  const [emergency] = await tx.$queryRaw<LockedEmergency[]>`
    SELECT m.edition_id AS "editionId", e.story_id AS "storyId", e.number AS edition, e.kind::text AS kind, m.at,
           m.published_by_id AS "publishedById", n.name AS "secondName",
           m.reminded_at AS "remindedAt", m.overdue_at AS "overdueAt",
           ARRAY(SELECT created_by_id FROM revision WHERE edition_id = m.edition_id
                 UNION SELECT unnest(authors) FROM revision_sentence WHERE revision_id = m.revision_id) AS writers
      FROM emergency m
      JOIN edition e ON e.id = m.edition_id
      LEFT JOIN person n ON n.id = m.second_name_id
     WHERE m.edition_id = ${editionId}::uuid
       FOR UPDATE OF m`;
  if (!emergency) throw new AppError("not-found", "This edition was not published in an emergency.");
  return emergency;
}

/** Everybody who could put the second name to it. */
export async function listSecondNames(
  facts: { readonly writers: readonly PersonId[]; readonly publishedBy: PersonId },
  reader: Pick<Transaction, "$queryRaw"> = db,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  const people = await listJudgable(reader);
  return people.filter((person) => may(person, "edition.confirmEmergency", facts).allowed);
}

export type UnsaidEmergency = Emergency & {
  readonly editionId: string;
  readonly reason: string;
  readonly writers: readonly PersonId[];
  readonly publishedBy: PersonId;
};

/** The emergency publications of a story that have no second name yet, the latest first. */
export async function listUnsaid(storyId: string): Promise<readonly UnsaidEmergency[]> {
  const rows = await db.$queryRaw<(Omit<UnsaidEmergency, "at" | "secondName"> & { readonly at: Date })[]>`
    SELECT m.edition_id AS "editionId", e.number AS edition, p.name AS by, m.at, m.reason, m.published_by_id AS "publishedBy",
           ARRAY(SELECT created_by_id FROM revision WHERE edition_id = m.edition_id
                 UNION SELECT unnest(authors) FROM revision_sentence WHERE revision_id = m.revision_id) AS writers
      FROM emergency m
      JOIN edition e ON e.id = m.edition_id
      JOIN person p ON p.id = m.published_by_id
     WHERE e.story_id = ${storyId}::uuid AND m.second_name_id IS NULL
     ORDER BY e.number DESC`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), secondName: null }));
}

/** Which of the hours for a second name has come: to remind of it, or to say that it never came. */
export type DueSaying = { readonly editionId: string; readonly saying: "dueSoon" | "overdue" };

/**
 * What is to be said now of second names that were not given, by the database's clock; the earliest first. The hours are
 * those after the publication.
 */
export async function listDueSayings(hours: {
  readonly remind: number;
  readonly due: number;
}): Promise<readonly DueSaying[]> {
  return db.$queryRaw<DueSaying[]>`
    SELECT edition_id AS "editionId",
           CASE WHEN at + make_interval(hours => ${hours.due}) < clock_timestamp() THEN 'overdue' ELSE 'dueSoon' END AS saying
      FROM emergency
     WHERE second_name_id IS NULL AND overdue_at IS NULL
       AND ((at + make_interval(hours => ${hours.remind}) <= clock_timestamp() AND reminded_at IS NULL)
         OR at + make_interval(hours => ${hours.due}) < clock_timestamp())
     ORDER BY at, edition_id`;
}
