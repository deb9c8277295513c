import { fail, ok, type Result } from "../shared/result.ts";
import type { EditionKind } from "./edition-kinds.ts";
import type { EventKind } from "./event-data.ts";

export const EDITION_STATES = [
  "drafting",
  "in-review",
  "signed-off",
  "scheduled",
  "live",
  "superseded",
  "retracted",
  "spiked",
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

type Move = {
  /** From which states the verb may be used, and where each leads. */
  readonly moves: { readonly [From in EditionState]?: EditionState };
  readonly event: EventKind;
};

/** Every change of an edition's state; a state is assigned nowhere else. */
export const WORKFLOW = {
  submit: { moves: { drafting: "in-review" }, event: "edition.submitted" },
  recall: { moves: { "in-review": "drafting" }, event: "edition.recalled" },
  signOff: { moves: { "in-review": "signed-off" }, event: "edition.signedOff" },
  withdrawSignOff: { moves: { "signed-off": "in-review", scheduled: "in-review" }, event: "signOff.withdrawn" },
  // Nobody withdrew it: the text was changed, or a report under it was killed.
  dropSignOff: { moves: { "signed-off": "in-review", scheduled: "in-review" }, event: "signOff.fallen" },
  schedule: { moves: { "signed-off": "scheduled" }, event: "edition.scheduled" },
  unschedule: { moves: { scheduled: "signed-off" }, event: "edition.unscheduled" },
  publish: { moves: { "signed-off": "live", scheduled: "live" }, event: "edition.published" },
  emergencyPublish: {
    moves: { drafting: "live", "in-review": "live", "signed-off": "live", scheduled: "live" },
    event: "edition.emergencyPublished",
  },
  supersede: { moves: { live: "superseded" }, event: "edition.superseded" },
  retract: { moves: { live: "retracted" }, event: "edition.retracted" },
  spike: {
    moves: { drafting: "spiked", "in-review": "spiked", "signed-off": "spiked", scheduled: "spiked" },
    event: "edition.spiked",
  },
  revive: { moves: { spiked: "drafting" }, event: "edition.revived" },
} as const satisfies Readonly<Record<string, Move>>;
export type Verb = keyof typeof WORKFLOW;

export type Transition = { readonly to: EditionState; readonly event: EventKind };

/** Where a verb leads and what the log calls it; fails with a sentence when the state does not allow the verb. */
export function transition(state: EditionState, verb: Verb): Result<Transition, string> {
  const { moves, event }: Move = WORKFLOW[verb];
  const to = moves[state];
  return to === undefined ? fail(`${VERB_WORDS[verb]} ${STATE_REFUSALS[state]}`) : ok({ to, event });
}

/** Whether the text can still be written: not yet published, not spiked. */
export function isWorking(state: EditionState): boolean {
  return state === "drafting" || state === "in-review" || state === "signed-off" || state === "scheduled";
}

/** Whether readers see it now, or once saw it. */
export function isPublished(state: EditionState): boolean {
  return state === "live" || state === "superseded" || state === "retracted";
}

type KindRule = {
  /** Whether the story must have a live edition to open one of this kind. */
  readonly needsLive: boolean;
  /** Whether readers are told about it in a public note. */
  readonly needsNote: boolean;
  /** What becomes of the live edition when this one goes live. */
  readonly endsLiveBy: "supersede" | "retract" | null;
};

export const KIND_RULES: Readonly<Record<EditionKind, KindRule>> = {
  initial: { needsLive: false, needsNote: false, endsLiveBy: null },
  update: { needsLive: true, needsNote: false, endsLiveBy: "supersede" },
  correction: { needsLive: true, needsNote: true, endsLiveBy: "supersede" },
  retraction: { needsLive: true, needsNote: true, endsLiveBy: "retract" },
};

/** The state that a new edition begins in; fails with a sentence when the story's other editions do not allow it. */
export function openEdition(kind: EditionKind, others: readonly EditionState[]): Result<EditionState, string> {
  if (others.some(isWorking)) return fail("This story has an edition in the making. Finish or spike that one first.");
  const hasLive = others.includes("live");
  if (KIND_RULES[kind].needsLive && !hasLive) return fail("Nothing of this story is live. Publish it first.");
  if (kind === "initial" && others.some(isPublished)) {
    return fail("This story was published before. Open an update or a correction instead.");
  }
  return ok("drafting");
}

const VERB_WORDS: Readonly<Record<Verb, string>> = {
  submit: "This cannot be submitted for review:",
  recall: "This cannot be taken back from review:",
  signOff: "This cannot be signed off:",
  withdrawSignOff: "There is no sign-off to withdraw:",
  dropSignOff: "There is no sign-off to fall:",
  schedule: "This cannot be scheduled:",
  unschedule: "There is no schedule to stop:",
  publish: "This cannot be published:",
  emergencyPublish: "This cannot be published in an emergency:",
  supersede: "This cannot be superseded:",
  retract: "This cannot be retracted:",
  spike: "This cannot be spiked:",
  revive: "This cannot be taken off the spike:",
};

const STATE_REFUSALS: Readonly<Record<EditionState, string>> = {
  drafting: "it is being drafted. Submit it for review first.",
  "in-review": "it is in review. Have it signed off, or take it back first.",
  "signed-off": "it is signed off. Withdraw the sign-off, or publish it.",
  scheduled: "it is scheduled. Stop the schedule first.",
  live: "it is live. Open an update, a correction or a retraction.",
  superseded: "a later edition replaced it. Go to that one.",
  retracted: "it was retracted. Open a new story.",
  spiked: "it is spiked. Take it off the spike first.",
};
