import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/access/actions.ts";
import { DENIAL_ERRORS } from "#lib/domain/access/conditions.ts";
import { abilitiesFor, may } from "#lib/domain/access/policy.ts";
import { isRole, ROLES, rolesInWords } from "#lib/domain/access/roles.ts";
import { ERROR_KINDS } from "#lib/domain/shared/error-codes.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";

const ana = "ana" as PersonId;
const ben = "ben" as PersonId;
/** Holds every role, admin included: what refuses them refuses everyone. */
const everything: Actor = { id: ana, roles: ROLES, disabled: false };
const allowed = { allowed: true };
const refused = (code: string) => expect.objectContaining({ allowed: false, code });

describe("four eyes", () => {
  test("whoever wrote any part of a sentence does not approve it", () => {
    expect(may(everything, "sentence.approve", { authors: [ben, ana] })).toEqual(refused("four-eyes"));
    expect(may(everything, "sentence.approve", { authors: [ben] })).toEqual(allowed);
    expect(may(everything, "sentence.approve", { authors: [] })).toEqual(allowed);
  });

  test("whoever wrote any part of the version, or submitted it, does not sign it off", () => {
    expect(may(everything, "edition.signOff", { writers: [ben, ana], submittedBy: ben })).toEqual(refused("four-eyes"));
    expect(may(everything, "edition.signOff", { writers: [ben], submittedBy: ana })).toEqual(refused("four-eyes"));
    expect(may(everything, "edition.signOff", { writers: [ben], submittedBy: ben })).toEqual(allowed);
    expect(may(everything, "edition.signOff", { writers: [ben], submittedBy: null })).toEqual(allowed);
  });

  test("a query on one's own sentence is for whoever asked it", () => {
    expect(may(everything, "query.resolve", { authors: [ana], askedBy: ben })).toEqual(refused("four-eyes"));
    expect(may(everything, "query.resolve", { authors: [ana], askedBy: ana })).toEqual(allowed);
    expect(may(everything, "query.resolve", { authors: [ben], askedBy: ben })).toEqual(allowed);
  });

  test("the second name under an emergency publication had no part in it", () => {
    const confirm = (writers: PersonId[], publishedBy: PersonId) =>
      may(everything, "edition.confirmEmergency", { writers, publishedBy });
    expect(confirm([ben], ana)).toEqual(refused("four-eyes"));
    expect(confirm([ana], ben)).toEqual(refused("four-eyes"));
    expect(confirm([ben], ben)).toEqual(allowed);
  });
});

test("a suggested wording is taken back by whoever put it forward", () => {
  expect(may(everything, "wording.withdraw", { suggestedBy: ana })).toEqual(allowed);
  expect(may(everything, "wording.withdraw", { suggestedBy: ben })).toEqual(refused("person"));
});

describe("the lease", () => {
  test("writing needs it", () => {
    expect(may(everything, "edition.write", { leaseHolder: ana })).toEqual(allowed);
    expect(may(everything, "edition.write", { leaseHolder: ben })).toEqual(refused("lease"));
    expect(may(everything, "edition.write", { leaseHolder: null })).toEqual(refused("lease"));
  });

  test.each(["lease.acquire", "revision.submit"] as const)("%s waits for another's lease only", (action) => {
    expect(may(everything, action, { leaseHolder: null })).toEqual(allowed);
    expect(may(everything, action, { leaseHolder: ana })).toEqual(allowed);
    expect(may(everything, action, { leaseHolder: ben })).toEqual(refused("lease"));
  });
});

describe("proof of the password", () => {
  const now = new Date("2030-01-01T12:00:00Z");
  const ago = (ms: number) => ({ now, passwordProvedAt: new Date(now.getTime() - ms) });

  test.each(["edition.publish", "edition.schedule", "edition.emergencyPublish"] as const)("%s", (action) => {
    expect(may(everything, action, ago(0))).toEqual(allowed);
    expect(may(everything, action, ago(5 * 60_000 - 1))).toEqual(allowed);
    expect(may(everything, action, ago(5 * 60_000))).toEqual(refused("proof"));
    expect(may(everything, action, ago(-1))).toEqual(refused("proof"));
    expect(may(everything, action, { now, passwordProvedAt: null })).toEqual(refused("proof"));
    expect(may(everything, action, { now, passwordProvedAt: new Date("nonsense") })).toEqual(refused("proof"));
  });
});

describe("people", () => {
  test("an admin is always left", () => {
    expect(may(everything, "person.setRoles", { person: ana, leavesNoAdmin: true })).toEqual(refused("person"));
    expect(may(everything, "person.setRoles", { person: ana, leavesNoAdmin: false })).toEqual(allowed);
    expect(may(everything, "person.disable", { person: ben, leavesNoAdmin: true })).toEqual(refused("person"));
  });

  test("nobody disables themselves", () => {
    expect(may(everything, "person.disable", { person: ana, leavesNoAdmin: false })).toEqual(refused("person"));
  });
});

test("a screen gets one decision for each action it asks about", () => {
  const checker: Actor = { id: ana, roles: ["checker"], disabled: false };
  const abilities = abilitiesFor(checker, {
    "sentence.approve": { authors: [ben] },
    "sentence.query": {},
    "edition.publish": { passwordProvedAt: null, now: new Date() },
  });
  expect(abilities["sentence.approve"]).toEqual(allowed);
  expect(abilities["sentence.query"]).toEqual(allowed);
  expect(abilities["edition.publish"]).toEqual(refused("role"));
  expect(Object.keys(abilities)).toHaveLength(3);
});

test("every refusal ends in an error that has a status and words", () => {
  for (const code of Object.values(DENIAL_ERRORS)) expect(ERROR_KINDS[code].status).toBeGreaterThanOrEqual(400);
});

test("roles read as English", () => {
  expect(rolesInWords([])).toBe("");
  expect(rolesInWords(["editor"])).toBe("an editor");
  expect(rolesInWords(["reporter", "editor", "admin"])).toBe("a reporter, an editor or an admin");
  expect([isRole("checker"), isRole("owner")]).toEqual([true, false]);
});
