import type { PersonId } from "../shared/ids.ts";
import type { Role } from "./roles.ts";

/** Who asks, as read from the database a moment ago, never from the session. */
export type Actor = {
  readonly id: PersonId;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
};

export type NoFacts = Readonly<Record<never, never>>;

/** Who holds the edition's lease now; null when nobody does or it has run out. */
export type LeaseFacts = { readonly leaseHolder: PersonId | null };

/** When the person last proved the password in this session. */
export type ProofFacts = { readonly passwordProvedAt: Date | null; readonly now: Date };

/** Who wrote any part of one sentence. */
export type SentenceFacts = { readonly authors: readonly PersonId[] };

/** Who put the wording forward. */
export type WordingFacts = { readonly suggestedBy: PersonId };

/** Who wrote the comment. */
export type CommentFacts = { readonly author: PersonId };

export type QueryFacts = SentenceFacts & { readonly askedBy: PersonId };

/** Who wrote any part of the revision, and who submitted it. */
export type RevisionFacts = { readonly writers: readonly PersonId[]; readonly submittedBy: PersonId | null };

export type EmergencyFacts = { readonly writers: readonly PersonId[]; readonly publishedBy: PersonId };

/** `leavesNoAdmin`: after the change nobody who can sign in would be an admin. */
export type PersonFacts = { readonly person: PersonId; readonly leavesNoAdmin: boolean };

/** Every action that somebody can be refused, with the facts that its rule must be given. */
export type ActionFacts = {
  "report.import": NoFacts;
  "report.read": NoFacts;
  "report.withdraw": NoFacts;
  "intake.cancel": NoFacts;
  "feed.manage": NoFacts;
  "provider.manage": NoFacts;
  "block.correct": NoFacts;
  "story.open": NoFacts;
  "story.read": NoFacts;
  "story.rename": NoFacts;
  "story.attach": NoFacts;
  "story.spike": NoFacts;
  "story.revive": NoFacts;
  "claim.choose": NoFacts;
  "conflict.settle": NoFacts;
  "name.spell": NoFacts;
  "style.edit": NoFacts;
  "image.add": NoFacts;
  "edition.write": LeaseFacts;
  "lease.acquire": LeaseFacts;
  "lease.take": NoFacts;
  "lease.ask": NoFacts;
  "lease.give": LeaseFacts;
  "finding.dismiss": NoFacts;
  "revision.restore": LeaseFacts;
  "revision.submit": LeaseFacts;
  "revision.recall": NoFacts;
  "sentence.approve": SentenceFacts;
  "sentence.query": NoFacts;
  "sentence.reject": NoFacts;
  "query.resolve": QueryFacts;
  "wording.suggest": NoFacts;
  "wording.withdraw": WordingFacts;
  "wording.decide": LeaseFacts;
  "comment.add": NoFacts;
  "comment.change": CommentFacts;
  "thread.resolve": NoFacts;
  "edition.signOff": RevisionFacts;
  "signOff.withdraw": NoFacts;
  "edition.publish": ProofFacts;
  "edition.schedule": ProofFacts;
  "edition.unschedule": NoFacts;
  "edition.publishScheduled": NoFacts;
  "edition.emergencyPublish": ProofFacts;
  "edition.confirmEmergency": EmergencyFacts;
  "edition.update": NoFacts;
  "edition.correct": NoFacts;
  "edition.retract": NoFacts;
  "person.invite": NoFacts;
  "person.setRoles": PersonFacts;
  "person.disable": PersonFacts;
  "audit.read": NoFacts;
  "token.manage": NoFacts;
  "article.read": NoFacts;
};
export type Action = keyof ActionFacts;
