import { describe, expect, test } from "vitest";
import type { Action, ActionFacts, Actor } from "#lib/domain/access/actions.ts";
import { type Decision, may, POLICY } from "#lib/domain/access/policy.ts";
import { ROLES } from "#lib/domain/access/roles.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";

const me = "me" as PersonId;
const other = "other" as PersonId;
const now = new Date("2030-01-01T12:00:00Z");

const mine = { leaseHolder: me };
const fresh = { passwordProvedAt: now, now };
const byOthers = { writers: [other], submittedBy: other };
const colleague = { person: other, leavesNoAdmin: false };

/** Facts under which no condition stands in the way, so that only the role decides. */
const CLEAR: { readonly [A in Action]: ActionFacts[A] } = {
  "report.import": {},
  "report.read": {},
  "report.withdraw": {},
  "intake.cancel": {},
  "feed.manage": {},
  "provider.manage": {},
  "block.correct": {},
  "story.open": {},
  "story.read": {},
  "story.rename": {},
  "story.attach": {},
  "story.spike": {},
  "story.revive": {},
  "claim.choose": {},
  "conflict.settle": {},
  "name.spell": {},
  "style.edit": {},
  "image.add": {},
  "edition.write": mine,
  "lease.acquire": mine,
  "lease.take": {},
  "lease.ask": {},
  "lease.give": mine,
  "finding.dismiss": {},
  "revision.restore": mine,
  "revision.submit": mine,
  "revision.recall": {},
  "sentence.approve": { authors: [other] },
  "sentence.query": {},
  "sentence.reject": {},
  "query.resolve": { authors: [other], askedBy: other },
  "wording.suggest": {},
  "wording.withdraw": { suggestedBy: me },
  "wording.decide": mine,
  "comment.add": {},
  "comment.change": { author: me },
  "thread.resolve": {},
  "edition.signOff": byOthers,
  "signOff.withdraw": {},
  "edition.publish": fresh,
  "edition.schedule": fresh,
  "edition.unschedule": {},
  "edition.publishScheduled": {},
  "edition.emergencyPublish": fresh,
  "edition.confirmEmergency": { writers: [other], publishedBy: other },
  "edition.update": {},
  "edition.correct": {},
  "edition.retract": {},
  "person.invite": {},
  "person.setRoles": colleague,
  "person.disable": colleague,
  "audit.read": {},
  "token.manage": {},
  "article.read": {},
};

/** Who may, in the order reporter, editor, checker, publisher, admin; then a signed-in person without a role, then anyone. */
const EXPECTED: Readonly<Record<Action, string>> = {
  "report.import": "re--- --",
  "report.read": "recpa --",
  "report.withdraw": "-e-p- --",
  "intake.cancel": "re--a --",
  "feed.manage": "-e--a --",
  "provider.manage": "-e--a --",
  "block.correct": "rec-- --",
  "story.open": "re--- --",
  "story.read": "recpa --",
  "story.rename": "re--- --",
  "story.attach": "re--- --",
  "story.spike": "-e-p- --",
  "story.revive": "-e-p- --",
  "claim.choose": "re--- --",
  "conflict.settle": "re--- --",
  "name.spell": "re--- --",
  "style.edit": "-ec-- --",
  "image.add": "re--- --",
  "edition.write": "re--- --",
  "lease.acquire": "re--- --",
  "lease.take": "-e--- --",
  "lease.ask": "re--- --",
  "lease.give": "re--- --",
  "finding.dismiss": "rec-- --",
  "revision.restore": "re--- --",
  "revision.submit": "re--- --",
  "revision.recall": "re--- --",
  "sentence.approve": "-ec-- --",
  "sentence.query": "-ecp- --",
  "sentence.reject": "-ec-- --",
  "query.resolve": "-ecp- --",
  "wording.suggest": "recp- --",
  "wording.withdraw": "recpa --",
  "wording.decide": "re--- --",
  "comment.add": "recpa --",
  "comment.change": "recpa --",
  "thread.resolve": "recpa --",
  "edition.signOff": "-e-p- --",
  "signOff.withdraw": "-e-p- --",
  "edition.publish": "---p- --",
  "edition.schedule": "---p- --",
  "edition.unschedule": "-e-p- --",
  "edition.publishScheduled": "---p- --",
  "edition.emergencyPublish": "---p- --",
  "edition.confirmEmergency": "-e-p- --",
  "edition.update": "re--- --",
  "edition.correct": "-e-p- --",
  "edition.retract": "-e-p- --",
  "person.invite": "----a --",
  "person.setRoles": "----a --",
  "person.disable": "----a --",
  "audit.read": "-e-pa --",
  "token.manage": "----a --",
  "article.read": "recpa n*",
};

const ACTIONS = Object.keys(EXPECTED) as Action[];

function decide(actor: Actor | null, action: Action): Decision {
  const ask = may as (actor: Actor | null, action: Action, facts: object) => Decision;
  return ask(actor, action, CLEAR[action]);
}

function actorWith(roles: Actor["roles"], disabled = false): Actor {
  return { id: me, roles, disabled };
}

function rowOf(action: Action): string {
  const letter = (actor: Actor | null, sign: string) => (decide(actor, action).allowed ? sign : "-");
  const byRole = ROLES.map((role) => letter(actorWith([role]), role.charAt(0)));
  return `${byRole.join("")} ${letter(actorWith([]), "n")}${letter(null, "*")}`;
}

describe("every role over every action", () => {
  test("the table expected here has the rows of the policy, no more and no fewer", () => {
    expect(ACTIONS.toSorted()).toEqual(Object.keys(POLICY).toSorted());
  });

  test.each(ACTIONS)("%s", (action) => {
    expect(rowOf(action)).toBe(EXPECTED[action]);
  });

  test.each(ACTIONS)("%s: several roles grant what each grants", (action) => {
    const granted = ROLES.some((role) => decide(actorWith([role]), action).allowed);
    expect(decide(actorWith(ROLES), action).allowed).toBe(granted);
  });

  test.each(ACTIONS.filter((action) => action !== "article.read"))("%s: closed to a disabled account", (action) => {
    expect(decide(actorWith(ROLES, true), action)).toMatchObject({ allowed: false, code: "disabled" });
  });

  test.each(ACTIONS.filter((action) => action !== "article.read"))("%s: a refusal says what to do", (action) => {
    const refusal = decide(actorWith([]), action);
    expect(refusal).toMatchObject({ allowed: false, code: "role" });
    expect(refusal.allowed || refusal.sentence).toMatch(/^Only an? .+ may .+\. Ask /);
    expect(decide(null, action)).toMatchObject({ code: "not-signed-in" });
  });

  test("what is not in the table is denied, names of Object's own included", () => {
    for (const name of ["story.burn", "toString", "__proto__", "constructor"]) {
      expect(decide(actorWith(ROLES), name as Action).allowed).toBe(false);
    }
  });
});
