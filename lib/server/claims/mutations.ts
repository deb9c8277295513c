import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { ConflictDecision, MergeInput } from "#lib/domain/merge/merge-input.ts";
import type { Conflict, ConflictSide, Draft, MergeResult } from "#lib/domain/merge/merge-result.ts";
import type { PhrasingOutcome } from "#lib/domain/phrasing/phrasing-outcome.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { applyChoices, type ConflictSettlement, type SettlementDecision } from "#lib/domain/stories/choices.ts";
import { EMPTY_HEAD, headOf } from "#lib/domain/stories/story-head.ts";
import { documentFromDraft } from "#lib/editor/document-from-draft.ts";
import { requireMayWithin } from "../access.ts";
import { requireReason } from "../answer.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { db } from "../db.ts";
import { findLeaseHolder } from "../editions/leases/data.ts";
import { type LockedEdition, lockEdition, requireWorking } from "../editions/lock.ts";
import { findStoredRevision } from "../editions/revisions/data.ts";
import { writeRevision } from "../editions/revisions/mutations.ts";
import { mergeInEngine } from "../engine/pool.ts";
import { AppError } from "../errors.ts";
import { findHouseNames } from "../names/data.ts";
import { phraseDraft } from "../phrasing/phrase-draft.ts";
import { phrasingService } from "../phrasing/service.ts";
import { findProviderSpellings } from "../providers/data.ts";
import { lockStory } from "../stories/mutations.ts";
import { type Transaction, transaction } from "../transaction.ts";
import { findChoices, findMerge, listMergeInputs } from "./data.ts";

/** Raised when the engine gives other results for the same reports: what was kept before is then merged again. */
const ENGINE_VERSION = 6;

/** What a story's reports say together: as kept for these very reports, or merged now and kept. */
export async function mergeStory(storyId: string): Promise<MergeResult> {
  const inputs = await listMergeInputs(storyId);
  const inputHash = hashOf(inputs);
  const kept = await findMerge(storyId, inputHash);
  if (kept) return kept;
  const merged = await mergeInEngine({ inputs, options: {} });
  if (!merged.ok) throw new AppError("unavailable", merged.error);
  // The same reports merged in the same moment by another request gave the same.
  await db.merge.createMany({ data: [{ storyId, inputHash, result: merged.value }], skipDuplicates: true });
  return merged.value;
}

/**
 * The same within a transaction that holds the story's lock, as `mergeStory` kept it a moment ago; refuses when the
 * reports have changed since, because a merge takes too long to be waited for under a lock.
 */
export async function requireKeptMerge(tx: Transaction, storyId: string): Promise<MergeResult> {
  const inputs = await listMergeInputs(storyId, tx);
  const kept = await findMerge(storyId, hashOf(inputs), tx);
  if (!kept) throw new AppError("conflict", "The reports of this story changed just now. Load the page and repeat it.");
  return kept;
}

/** Puts claims into the draft to come, or leaves them out; refuses claims that the reports no longer give. */
export async function chooseClaims(
  actor: Actor,
  { storyId, keys, chosen }: { readonly storyId: string; readonly keys: readonly string[]; readonly chosen: boolean },
): Promise<void> {
  await mergeStory(storyId);
  await transaction(async (tx) => {
    await lockStory(tx, storyId);
    await requireMayWithin(tx, actor.id, "claim.choose");
    const known = new Set((await requireKeptMerge(tx, storyId)).claims.map(({ key }) => key));
    const wanted = [...new Set(keys)];
    if (!wanted.every((key) => known.has(key)))
      throw new AppError("conflict", "The reports no longer give one of these claims. Load the claims again.");
    await tx.$executeRaw`
      INSERT INTO claim_choice (story_id, claim_key, chosen, by_id, at)
      SELECT ${storyId}::uuid, unnest(${wanted}::text[]), ${chosen}, ${actor.id}::uuid, ${now()}
      ON CONFLICT (story_id, claim_key) DO UPDATE SET chosen = excluded.chosen, by_id = excluded.by_id, at = excluded.at`;
    const data = { claims: wanted.length, chosen };
    await recordEvent(tx, { kind: "claims.chosen", actorId: actor.id, storyId, data });
  });
}

export type SettlementInput = {
  readonly storyId: string;
  readonly conflictKey: string;
  readonly decision: SettlementDecision;
  /** The value of the side taken; null unless one is. */
  readonly side: string | null;
  readonly reason: string;
};

/** Settles a conflict of the story's reports for a reason; a settlement before it is kept as history. */
export async function settleConflict(actor: Actor, input: SettlementInput): Promise<void> {
  const { storyId, conflictKey, decision } = input;
  const reason = requireReason(input.reason);
  await mergeStory(storyId);
  await transaction(async (tx) => {
    await lockStory(tx, storyId);
    await requireMayWithin(tx, actor.id, "conflict.settle");
    const { question, sides } = requireConflict(await requireKeptMerge(tx, storyId), conflictKey);
    const side = decision === "take" ? requireSide(sides, input.side) : null;
    await tx.settlement.updateMany({ where: { storyId, conflictKey, replacedAt: null }, data: { replacedAt: now() } });
    await tx.settlement.create({
      data: { storyId, conflictKey, question, decision, side, reason, byId: actor.id },
    });
    const data = { question, decision, side, reason };
    await recordEvent(tx, { kind: "conflict.settled", actorId: actor.id, storyId, data });
  });
}

function requireConflict({ conflicts }: MergeResult, conflictKey: string): Conflict {
  const conflict = conflicts.find(({ key }) => key === conflictKey);
  if (conflict) return conflict;
  throw new AppError("conflict", "The reports no longer contradict each other here. Load the claims again.");
}

function requireSide(sides: readonly ConflictSide[], value: string | null): string {
  const side = sides.find((known) => known.value === value);
  if (side) return side.value;
  throw new AppError("refused", "Choose one of the sides that the reports take.");
}

/** Opens a settled conflict again. */
export async function reopenConflict(
  actor: Actor,
  { storyId, conflictKey }: { readonly storyId: string; readonly conflictKey: string },
): Promise<void> {
  await transaction(async (tx) => {
    await lockStory(tx, storyId);
    await requireMayWithin(tx, actor.id, "conflict.settle");
    const live = await tx.settlement.findFirst({ where: { storyId, conflictKey, replacedAt: null } });
    if (!live) throw new AppError("conflict", "This conflict is open already.");
    await tx.settlement.update({ where: { id: live.id }, data: { replacedAt: now() } });
    const data = { question: live.question };
    await recordEvent(tx, { kind: "conflict.reopened", actorId: actor.id, storyId, data });
  });
}

/**
 * Writes the draft of the chosen claims as the edition's next revision: every sentence cited, open conflicts marked.
 * The text before it stays in the history. Refuses while somebody else writes, and when the text has moved on meanwhile.
 */
export async function draftStory(
  actor: Actor,
  input: DraftStoryInput,
): Promise<{ readonly number: number; readonly phrasing: PhrasingOutcome | null }> {
  const { storyId, editionId: subjectId } = input;
  const { draft, phrasing } = await smoothed(actor, input, await draftOfChoices(storyId));
  const document = documentFromDraft(draft, () => randomUUID());
  const sentences = draft.paragraphs.reduce((count, paragraph) => count + paragraph.sentences.length, 0);
  const data = { sentences, ...(phrasing?.kind === "phrased" ? { rephrased: phrasing.rephrased } : {}) };
  return transaction(async (tx) => {
    const edition = await requireDraftable(tx, actor, input);
    const before = await findStoredRevision(tx, edition.headRevisionId);
    const head = before ? headOf(before) : EMPTY_HEAD;
    const headline = head.headline || draft.headline;
    const { number } = await writeRevision(tx, actor, edition, { ...head, headline, document });
    await recordEvent(tx, {
      kind: "draft.made",
      actorId: actor.id,
      storyId,
      subjectId,
      data: { ...data, revision: number },
    });
    return { number, phrasing };
  });
}

async function requireDraftable(tx: Transaction, actor: Actor, input: DraftStoryInput): Promise<LockedEdition> {
  const edition = await lockEdition(tx, input.editionId);
  if (edition.storyId !== input.storyId) throw new AppError("not-found");
  const leaseHolder = (await findLeaseHolder(tx, edition.id)) as PersonId | null;
  await requireMayWithin(tx, actor.id, "lease.acquire", { leaseHolder });
  requireWorking(edition);
  if (edition.headRevisionId !== input.baseRevisionId) throw new AppError("stale");
  return edition;
}

/** The draft with its wording smoothed, where that is wished and a service for it is set. */
async function smoothed(actor: Actor, input: DraftStoryInput, { draft, texts }: DraftOfChoices) {
  const service = input.smooth ? phrasingService() : null;
  if (!service) return { draft, phrasing: null };
  // No report leaves the house for somebody who may not draft, and nobody waits for words that cannot be kept.
  await transaction((tx) => requireDraftable(tx, actor, input));
  return phraseDraft(service, draft, ({ report, start, end }) => texts.get(report)?.slice(start, end) ?? "");
}

export type DraftStoryInput = {
  readonly storyId: string;
  readonly editionId: string;
  /** The revision that the person saw; null when the edition has none. */
  readonly baseRevisionId: string | null;
  /** Whether a language model may rephrase sentences; where none is set, nothing is smoothed. */
  readonly smooth?: boolean;
};

type DraftOfChoices = { readonly draft: Draft; readonly texts: ReadonlyMap<string, string> };

/** The engine drafts anew, because settlements decide how a conflict is told. Refuses an empty draft. */
async function draftOfChoices(storyId: string): Promise<DraftOfChoices> {
  const [merge, choices, inputs, names, agencies] = await Promise.all([
    mergeStory(storyId),
    findChoices(storyId),
    listMergeInputs(storyId),
    findHouseNames(),
    findProviderSpellings(),
  ]);
  const chosen = applyChoices(merge, choices).claims.filter((claim) => claim.chosen);
  const settledConflicts = Object.entries(choices.settlements).map(([key, settlement]) => ({
    key,
    decision: decisionOf(settlement),
  }));
  const chosenClaims = chosen.map(({ key }) => key);
  const houseNames = { ...agencies, ...names };
  const drafted = await mergeInEngine({ inputs, options: { settledConflicts, chosenClaims, houseNames } });
  if (!drafted.ok) throw new AppError("unavailable", drafted.error);
  const { draft } = drafted.value;
  if (draft.paragraphs.every(({ sentences }) => sentences.length === 0))
    throw new AppError("refused", "No claim is chosen. Choose what the story says, then draft it.");
  return { draft, texts: new Map(inputs.map(({ id, text }) => [id, text])) };
}

function decisionOf({ decision, side }: ConflictSettlement): ConflictDecision {
  if (decision === "take") return { take: side ?? "" };
  return decision === "both" ? "report both" : "dismiss";
}

function hashOf(inputs: readonly MergeInput[]): string {
  const parts = inputs.map(({ id, restsOn, blocks }) => [id, restsOn, ...blocks.map((block) => block.kind)]);
  return createHash("sha256")
    .update(JSON.stringify([ENGINE_VERSION, parts]))
    .digest("hex");
}
