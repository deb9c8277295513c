import "server-only";
import { type EmergencyShown, emergencyAt } from "#lib/domain/stories/emergency.ts";
import type { EditionState } from "#lib/domain/stories/workflow.ts";
import { now } from "../clock.ts";
import { db } from "../db.ts";
import type { Transaction } from "../transaction.ts";
import type { LockedEdition } from "./lock.ts";

/** An edition as it is now, without a lock: for screens, which change nothing by it; null when there is none. */
export async function findEdition(tx: Transaction, editionId: string): Promise<LockedEdition | null> {
  const found = await tx.edition.findUnique({
    where: { id: editionId },
    select: {
      id: true,
      storyId: true,
      number: true,
      kind: true,
      state: true,
      headRevisionId: true,
      submittedById: true,
      publicNote: true,
      scheduledAt: true,
      scheduledById: true,
      story: { select: { slug: true } },
    },
  });
  if (!found) return null;
  const { story, state, ...edition } = found;
  // The database's check holds the state to the words of the workflow.
  return { ...edition, slug: story.slug, state: state as EditionState };
}

/** Somebody did something to an edition, at a time in ISO 8601. */
export type Deed = { readonly by: string; readonly at: string };

export type EditionListed = {
  readonly id: string;
  readonly number: number;
  readonly kind: LockedEdition["kind"];
  readonly state: EditionState;
  readonly publicNote: string | null;
  readonly opened: Deed;
  readonly submitted: Deed | null;
  readonly signedOff: (Deed & { readonly revision: number }) | null;
  /** By whom it is set, and for when. */
  readonly scheduled: Deed | null;
  readonly published: Deed | null;
  /** Where it was published before review or sign-off: why, and where the second name stands. */
  readonly emergency: (EmergencyShown & { readonly reason: string }) | null;
};

/** The editions of a story, newest first, with who did what and when. */
export async function listEditions(storyId: string): Promise<readonly EditionListed[]> {
  const rows = await db.edition.findMany({
    where: { storyId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      kind: true,
      state: true,
      publicNote: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      submittedAt: true,
      submittedBy: { select: { name: true } },
      scheduledAt: true,
      scheduledBy: { select: { name: true } },
      publishedAt: true,
      publishedBy: { select: { name: true } },
      emergency: {
        select: { reason: true, secondNameAt: true, secondName: { select: { name: true } } },
      },
      signOffs: {
        where: { fallenAt: null },
        select: { at: true, person: { select: { name: true } }, revision: { select: { number: true } } },
      },
    },
  });
  return rows.map(({ id, number, kind, state, publicNote, ...row }) => {
    const [signOff] = row.signOffs;
    const published = deed(row.publishedBy, row.publishedAt);
    return {
      id,
      number,
      kind,
      state: state as EditionState,
      publicNote,
      opened: { by: row.createdBy.name, at: row.createdAt.toISOString() },
      submitted: deed(row.submittedBy, row.submittedAt),
      signedOff: signOff
        ? { by: signOff.person.name, at: signOff.at.toISOString(), revision: signOff.revision.number }
        : null,
      scheduled: deed(row.scheduledBy, row.scheduledAt),
      published,
      emergency: row.emergency && published && emergencyOf(number, published, row.emergency),
    };
  });
}

function emergencyOf(
  edition: number,
  published: Deed,
  {
    reason,
    secondName,
    secondNameAt,
  }: {
    readonly reason: string;
    readonly secondName: { readonly name: string } | null;
    readonly secondNameAt: Date | null;
  },
): EditionListed["emergency"] {
  return emergencyAt({ edition, ...published, reason, secondName: deed(secondName, secondNameAt) }, now());
}

function deed(person: { readonly name: string } | null, at: Date | null): Deed | null {
  return person && at ? { by: person.name, at: at.toISOString() } : null;
}
