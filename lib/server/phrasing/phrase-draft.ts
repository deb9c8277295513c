import "server-only";
import { createHash } from "node:crypto";
import type { Draft, Passage } from "#lib/domain/merge/merge-result.ts";
import { judgePhrasing, type PhrasingJudgement, type RefusedSentence } from "#lib/domain/phrasing/judge-phrasing.ts";
import { type OfferedSentence, offerOf, type PhrasedSentence, phrasedDraft } from "#lib/domain/phrasing/offer.ts";
import type { PhrasingOutcome } from "#lib/domain/phrasing/phrasing-outcome.ts";
import { type PhrasingRequest, phrasingRequest, repairRequest } from "#lib/domain/phrasing/request.ts";
import { logNotice } from "../log.ts";
import { askModel, type ModelReply } from "./ask-model.ts";
import type { PhrasingService } from "./service.ts";

/**
 * The draft with those sentences rephrased whose new words pass every check, at the first try or at the second; all
 * others stand as they were, as the whole draft does when the service gives nothing that can be used. Never throws for
 * what the service does.
 */
export async function phraseDraft(
  service: PhrasingService,
  draft: Draft,
  wordsOf: (passage: Passage) => string,
): Promise<{ readonly draft: Draft; readonly phrasing: PhrasingOutcome }> {
  const offered = offerOf(draft, wordsOf);
  const sentences = draft.paragraphs.reduce((count, paragraph) => count + paragraph.sentences.length, 0);
  if (offered.every(({ fixed }) => fixed))
    return { draft, phrasing: { kind: "phrased", rephrased: 0, kept: sentences } };
  const put = await phrase(service, offered);
  if (!put) return { draft, phrasing: { kind: "unavailable" } };
  return {
    draft: phrasedDraft(draft, offered, put),
    phrasing: { kind: "phrased", rephrased: put.length, kept: sentences - put.length },
  };
}

/** The new words, or null where no round brought an answer in the form asked for. */
async function phrase(
  service: PhrasingService,
  offered: readonly OfferedSentence[],
): Promise<readonly PhrasedSentence[] | null> {
  const signal = AbortSignal.timeout(service.seconds * 1000);
  const first = await round(service, phrasingRequest(offered), offered, signal);
  if (first.reply.kind === "unreachable") return null;
  const wrong = mendable(first, offered);
  const again = offered.filter(({ id }) => wrong.some((refused) => refused.id === id));
  if (again.length === 0) return changed(first.accepted, offered);
  const second = await round(service, repairRequest(again, wrong), again, signal);
  if (first.reply.kind === "malformed" && second.reply.kind !== "answered") return null;
  return changed([...first.accepted, ...second.accepted], offered);
}

type Round = PhrasingJudgement & { readonly reply: ModelReply };

async function round(
  service: PhrasingService,
  request: PhrasingRequest,
  offered: readonly OfferedSentence[],
  signal: AbortSignal,
): Promise<Round> {
  const reply = await askModel(service, request, signal);
  const judgement = reply.kind === "answered" ? judgePhrasing(reply.answer, offered) : { accepted: [], refused: [] };
  logRound(service, request, offered, { ...judgement, reply });
  return { ...judgement, reply };
}

// What was answered for no claim, or for a fixed one, is not asked for again.
function mendable({ reply, refused }: Round, offered: readonly OfferedSentence[]): readonly RefusedSentence[] {
  const open = offered.filter(({ fixed }) => !fixed);
  if (reply.kind === "malformed")
    return open.map(({ id }) => ({ id, why: "The answer was not JSON of the form asked for." }));
  return refused.filter(({ id }) => open.some((sentence) => sentence.id === id));
}

function changed(
  accepted: readonly PhrasedSentence[],
  offered: readonly OfferedSentence[],
): readonly PhrasedSentence[] {
  const before = new Map(offered.map(({ id, text }) => [id, text]));
  return accepted.filter(({ id, text }) => before.get(id) !== text);
}

/** For whoever runs the program: which model was asked what, by hash, and what became of it; no word of the text. */
function logRound(
  { model }: PhrasingService,
  { system, prompt }: PhrasingRequest,
  offered: readonly OfferedSentence[],
  { reply, accepted, refused }: Round,
): void {
  const hash = createHash("sha256").update(system).update("\n").update(prompt).digest("hex");
  const answer = reply.kind === "unreachable" ? `unreachable (${reply.why})` : reply.kind;
  const counts = `${offered.length} offered, ${accepted.length} accepted, ${refused.length} refused`;
  logNotice("phrasing", `model ${model}, prompt ${hash.slice(0, 16)}: ${answer}; ${counts}`);
}
