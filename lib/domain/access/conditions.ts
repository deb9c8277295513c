import type { ErrorCode } from "../shared/error-codes.ts";
import type { PersonId } from "../shared/ids.ts";
import type {
  Actor,
  CommentFacts,
  EmergencyFacts,
  LeaseFacts,
  PersonFacts,
  ProofFacts,
  QueryFacts,
  RevisionFacts,
  SentenceFacts,
  WordingFacts,
} from "./actions.ts";

export type DenialCode = "not-signed-in" | "disabled" | "role" | "four-eyes" | "lease" | "proof" | "person";

/** A refusal: the code is for the program, the sentence tells the person what to do. */
export type Denied = { readonly allowed: false; readonly code: DenialCode; readonly sentence: string };

/** The error that a request refused for this reason ends with. */
export const DENIAL_ERRORS: Readonly<Record<DenialCode, ErrorCode>> = {
  "not-signed-in": "not-signed-in",
  disabled: "not-signed-in",
  role: "not-allowed",
  "four-eyes": "not-allowed",
  lease: "lease-lost",
  proof: "proof-needed",
  person: "not-allowed",
};

/** A line of a rule: null when it holds, else why not. */
export type Condition<Facts> = (actor: Actor, facts: Facts) => Denied | null;

/** How long a proof of the password counts for publishing, in minutes. */
export const PROOF_MINUTES = 5;

export function denied(code: DenialCode, sentence: string): Denied {
  return { allowed: false, code, sentence };
}

/** Holds for the one person whose lease on the edition is running. */
export function holdsLease(actor: Actor, facts: LeaseFacts): Denied | null {
  if (facts.leaseHolder === actor.id) return null;
  return facts.leaseHolder === null
    ? denied("lease", "Nobody holds this edition now. Open it for writing, then save again.")
    : denied("lease", "Somebody else is writing this edition. Ask for it, or wait until they are done.");
}

/** Holds while nobody else is writing. */
export function nobodyElseHoldsLease(actor: Actor, facts: LeaseFacts): Denied | null {
  if (facts.leaseHolder === null || facts.leaseHolder === actor.id) return null;
  return denied("lease", "Somebody else is writing this edition. Wait until they are done, or ask for it.");
}

/** Four eyes: nobody judges words of their own. */
export function wroteNoPartOfSentence(actor: Actor, facts: SentenceFacts): Denied | null {
  if (!includes(facts.authors, actor)) return null;
  return denied("four-eyes", "You wrote part of this sentence. Leave it to somebody who did not.");
}

/** Holds for whoever wrote the comment. */
export function wroteComment(actor: Actor, facts: CommentFacts): Denied | null {
  return facts.author === actor.id ? null : denied("person", "Somebody else wrote this comment. Answer it instead.");
}

/** Holds for whoever put the wording forward. */
export function suggestedWording(actor: Actor, facts: WordingFacts): Denied | null {
  if (facts.suggestedBy === actor.id) return null;
  return denied("person", "Somebody else suggested this wording. Whoever writes decides it.");
}

/** Four eyes: an open query is closed by whoever asked, or by somebody who did not write the sentence. */
export function askedOrWroteNoPart(actor: Actor, facts: QueryFacts): Denied | null {
  if (facts.askedBy === actor.id || !includes(facts.authors, actor)) return null;
  return denied("four-eyes", "You wrote part of this sentence. Leave the query to whoever asked it.");
}

/** Four eyes: whoever wrote any part of the revision, or submitted it, does not sign it. */
export function neitherWroteNorSubmitted(actor: Actor, facts: RevisionFacts): Denied | null {
  if (includes(facts.writers, actor)) {
    return denied("four-eyes", "You wrote part of this revision. Ask somebody who wrote none of it to sign it off.");
  }
  if (facts.submittedBy !== actor.id) return null;
  return denied("four-eyes", "You submitted this revision. Ask somebody else to sign it off.");
}

/** Four eyes: the second name under an emergency publication belongs to somebody who had no part in it. */
export function isSecondName(actor: Actor, facts: EmergencyFacts): Denied | null {
  if (facts.publishedBy !== actor.id && !includes(facts.writers, actor)) return null;
  return denied("four-eyes", "You wrote or published this. The second name must be somebody else's.");
}

/** Holds for five minutes after the password was proved; a proof from the future counts for nothing. */
export function provedPasswordLately(_actor: Actor, facts: ProofFacts): Denied | null {
  const age = facts.passwordProvedAt === null ? Number.NaN : facts.now.getTime() - facts.passwordProvedAt.getTime();
  if (age >= 0 && age < PROOF_MINUTES * 60_000) return null;
  return denied("proof", "Enter your password again: publishing asks for it every five minutes.");
}

/** Somebody must be left who can let people in. */
export function leavesAnAdmin(_actor: Actor, facts: PersonFacts): Denied | null {
  return facts.leavesNoAdmin ? denied("person", "This is the last admin. Make somebody else an admin first.") : null;
}

/** Holds for accounts of others. */
export function isSomebodyElse(actor: Actor, facts: PersonFacts): Denied | null {
  return facts.person === actor.id ? denied("person", "This is your own account. Ask another admin to do it.") : null;
}

function includes(people: readonly PersonId[], actor: Actor): boolean {
  return people.includes(actor.id);
}
