import "server-only";
import type { SuggestedSentence } from "#lib/domain/stories/authorship.ts";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";
import { db } from "../../db.ts";
import type { Transaction } from "../../transaction.ts";

/** The wordings of an edition that nobody has decided yet, oldest first. */
export async function listOpenWordings(editionId: string, tx: Transaction = db): Promise<readonly OpenWording[]> {
  const rows = await tx.suggestedWording.findMany({
    where: { editionId, decision: null },
    orderBy: [{ suggestedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      sid: true,
      sentence: true,
      wording: true,
      suggestedById: true,
      suggestedAt: true,
      suggestedBy: { select: { name: true } },
    },
  });
  return rows.map(({ suggestedBy, suggestedAt, ...row }) => ({
    ...row,
    by: suggestedBy.name,
    at: suggestedAt.toISOString(),
  }));
}

/** The same as authorship sees them: words that somebody put forward are theirs, whoever writes them into the text. */
export async function listWordingProposals(tx: Transaction, editionId: string): Promise<readonly SuggestedSentence[]> {
  const open = await listOpenWordings(editionId, tx);
  return open.map(({ sentence, wording, suggestedById }) => ({
    settled: sentence,
    proposed: wording,
    authors: [suggestedById],
  }));
}

export type StoredWording = {
  readonly id: string;
  readonly storyId: string;
  readonly editionId: string;
  readonly sid: string;
  readonly sentence: string;
  readonly wording: string;
  readonly suggestedById: string;
  readonly suggestedBy: { readonly name: string };
  readonly decision: string | null;
};

/** Wordings, decided or not, oldest first. Whether they are decided is to be judged with their edition locked. */
export async function findWordings(tx: Transaction, ids: readonly string[]): Promise<readonly StoredWording[]> {
  return tx.suggestedWording.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ suggestedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      storyId: true,
      editionId: true,
      sid: true,
      sentence: true,
      wording: true,
      suggestedById: true,
      suggestedBy: { select: { name: true } },
      decision: true,
    },
  });
}
