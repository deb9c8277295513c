import type { Action, ActionFacts, Actor, NoFacts } from "./actions.ts";
import {
  askedOrWroteNoPart,
  type Condition,
  type Denied,
  denied,
  holdsLease,
  isSecondName,
  isSomebodyElse,
  leavesAnAdmin,
  neitherWroteNorSubmitted,
  nobodyElseHoldsLease,
  provedPasswordLately,
  suggestedWording,
  wroteComment,
  wroteNoPartOfSentence,
} from "./conditions.ts";
import { ROLES, type Role, rolesInWords } from "./roles.ts";

export type Allowed = { readonly allowed: true };
export type Decision = Allowed | Denied;

type Rule<Facts> = {
  /** Completes "Only an editor may …". */
  readonly does: string;
  /** `anyone` asks for no account at all. */
  readonly roles: readonly Role[] | "anyone";
  readonly conditions?: readonly Condition<Facts>[];
};

const WRITERS = ["reporter", "editor"] as const;
const REVIEWERS = ["editor", "checker"] as const;
const SIGNERS = ["editor", "publisher"] as const;
const PUBLISHERS = ["publisher"] as const;
const ADMINS = ["admin"] as const;

/**
 * Every action, who may do it, and on what conditions; a missing row does not compile.
 * Admins run the house and do not write in it: an admin who edits holds that role too, and four eyes binds them like anyone.
 */
export const POLICY: { readonly [A in Action]: Rule<ActionFacts[A]> } = {
  "report.import": { does: "bring in reports", roles: WRITERS },
  "report.read": { does: "read reports", roles: ROLES },
  "report.withdraw": { does: "withdraw a report", roles: SIGNERS },
  "intake.cancel": { does: "cancel an intake", roles: ["reporter", "editor", "admin"] },
  "feed.manage": { does: "manage feeds", roles: ["editor", "admin"] },
  "provider.manage": { does: "note what the desk knows of a provider", roles: ["editor", "admin"] },
  "block.correct": { does: "say what a part of a report is", roles: ["reporter", "editor", "checker"] },

  "story.open": { does: "open a story", roles: WRITERS },
  "story.read": { does: "read stories in the making", roles: ROLES },
  "story.rename": { does: "rename a story", roles: WRITERS },
  "story.attach": { does: "add reports to a story or take them out", roles: WRITERS },
  "story.spike": { does: "spike a story", roles: SIGNERS },
  "story.revive": { does: "take a story off the spike", roles: SIGNERS },

  "claim.choose": { does: "choose what a story says", roles: WRITERS },
  "conflict.settle": { does: "settle a conflict", roles: WRITERS },
  "name.spell": { does: "set the house spelling of a name", roles: WRITERS },
  "style.edit": { does: "change the style list", roles: REVIEWERS },
  "image.add": { does: "bring in images", roles: WRITERS },

  "lease.acquire": { does: "write an edition", roles: WRITERS, conditions: [nobodyElseHoldsLease] },
  "lease.take": { does: "take an edition from its writer", roles: ["editor"] },
  "lease.ask": { does: "ask for an edition that somebody writes", roles: WRITERS },
  "lease.give": { does: "hand over an edition", roles: WRITERS, conditions: [holdsLease] },
  "edition.write": { does: "write an edition", roles: WRITERS, conditions: [holdsLease] },
  "finding.dismiss": { does: "dismiss a finding", roles: ["reporter", "editor", "checker"] },
  "revision.restore": { does: "restore a revision", roles: WRITERS, conditions: [nobodyElseHoldsLease] },
  "revision.submit": { does: "submit a revision for review", roles: WRITERS, conditions: [nobodyElseHoldsLease] },
  "revision.recall": { does: "take a revision back from review", roles: WRITERS },

  "sentence.approve": { does: "approve sentences", roles: REVIEWERS, conditions: [wroteNoPartOfSentence] },
  "sentence.query": { does: "query sentences", roles: ["editor", "checker", "publisher"] },
  "sentence.reject": { does: "reject sentences", roles: REVIEWERS },
  "query.resolve": {
    does: "resolve queries",
    roles: ["editor", "checker", "publisher"],
    conditions: [askedOrWroteNoPart],
  },

  // Words to be weighed, not written: they need no pen, and become nobody's text until whoever writes takes them.
  "wording.suggest": { does: "suggest other wordings", roles: ["reporter", "editor", "checker", "publisher"] },
  "wording.withdraw": { does: "take back suggested wordings", roles: ROLES, conditions: [suggestedWording] },
  // From the text with the pen, from review while nobody has it: words that are taken are their taker's, too.
  "wording.decide": { does: "decide suggested wordings", roles: WRITERS, conditions: [nobodyElseHoldsLease] },

  // Whoever reads a story in the making may speak about it.
  "comment.add": { does: "comment on stories", roles: ROLES },
  "comment.change": { does: "change comments", roles: ROLES, conditions: [wroteComment] },
  "thread.resolve": { does: "resolve comments", roles: ROLES },

  "edition.signOff": { does: "sign off", roles: SIGNERS, conditions: [neitherWroteNorSubmitted] },
  "signOff.withdraw": { does: "withdraw a sign-off", roles: SIGNERS },

  "edition.publish": { does: "publish", roles: PUBLISHERS, conditions: [provedPasswordLately] },
  "edition.schedule": { does: "schedule a publication", roles: PUBLISHERS, conditions: [provedPasswordLately] },
  // Stopping is always safe: it asks for no proof and may be done by whoever can sign.
  "edition.unschedule": { does: "stop a scheduled publication", roles: SIGNERS },
  // Asked again of whoever scheduled it, when the hour has come; the password was proved when it was scheduled.
  "edition.publishScheduled": { does: "have a scheduled publication go out", roles: PUBLISHERS },
  "edition.emergencyPublish": {
    does: "publish in an emergency",
    roles: PUBLISHERS,
    conditions: [provedPasswordLately],
  },
  "edition.confirmEmergency": {
    does: "confirm an emergency publication",
    roles: SIGNERS,
    conditions: [isSecondName],
  },
  "edition.update": { does: "open an update", roles: WRITERS },
  "edition.correct": { does: "open a correction", roles: SIGNERS },
  "edition.retract": { does: "open a retraction", roles: SIGNERS },

  "person.invite": { does: "invite people", roles: ADMINS },
  "person.setRoles": { does: "set a person's roles", roles: ADMINS, conditions: [leavesAnAdmin] },
  "person.disable": { does: "disable a person's account", roles: ADMINS, conditions: [isSomebodyElse, leavesAnAdmin] },
  "audit.read": { does: "read the audit log", roles: ["editor", "publisher", "admin"] },
  "token.manage": { does: "manage access tokens", roles: ADMINS },

  "article.read": { does: "read articles", roles: "anyone" },
};

/** Facts may be left out where an action needs none. */
export type FactsArgument<A extends Action> = [keyof ActionFacts[A]] extends [never]
  ? [facts?: NoFacts]
  : [facts: ActionFacts[A]];

/** Whether the actor (null: nobody signed in) may do it, judged on the facts given. Everything not granted is denied. */
export function may<A extends Action>(actor: Actor | null, action: A, ...[facts]: FactsArgument<A>): Decision {
  return judge(ruleOf(action), actor, (facts ?? {}) as ActionFacts[A]);
}

/** The same decisions for a screen: one for each action asked about, under its name. */
export function abilitiesFor<A extends Action>(
  actor: Actor | null,
  asked: { readonly [K in A]: ActionFacts[K] },
): { readonly [K in A]: Decision } {
  const actions = Object.keys(asked) as A[];
  const decisions = actions.map((action) => [action, judge(ruleOf(action), actor, asked[action])]);
  return Object.fromEntries(decisions) as { readonly [K in A]: Decision };
}

/** Undefined for a name that is no action: types do not bind what arrives from outside. */
function ruleOf<A extends Action>(action: A): Rule<ActionFacts[A]> | undefined {
  return Object.hasOwn(POLICY, action) ? POLICY[action] : undefined;
}

function judge<Facts>(rule: Rule<Facts> | undefined, actor: Actor | null, facts: Facts): Decision {
  if (rule === undefined) return denied("role", "Nobody may do this.");
  if (rule.roles === "anyone") return { allowed: true };
  if (actor === null) return denied("not-signed-in", "Sign in to go on.");
  if (actor.disabled) return denied("disabled", "Your account is disabled. Ask an admin to enable it.");
  return refusedByRole(rule.does, rule.roles, actor) ?? refusedByCondition(rule, actor, facts) ?? { allowed: true };
}

function refusedByRole(does: string, roles: readonly Role[], actor: Actor): Denied | null {
  if (roles.some((role) => actor.roles.includes(role))) return null;
  return denied("role", `Only ${rolesInWords(roles)} may ${does}. Ask one, or ask an admin for the role.`);
}

function refusedByCondition<Facts>(rule: Rule<Facts>, actor: Actor, facts: Facts): Denied | null {
  for (const condition of rule.conditions ?? []) {
    const refusal = condition(actor, facts);
    if (refusal !== null) return refusal;
  }
  return null;
}
