import { beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Role } from "#lib/domain/access/roles.ts";
import { db } from "#lib/server/db.ts";
import { invitationInput, newPasswordInput, rolesInput } from "#lib/server/people/account-input.ts";
import { isOnlyAdmin, listPeople } from "#lib/server/people/data.ts";
import {
  changeOwnPassword,
  disablePerson,
  enablePerson,
  invitePerson,
  replacePassword,
  setRoles,
} from "#lib/server/people/mutations.ts";
import { findActorOfSession } from "#lib/server/people/sessions/data.ts";
import { openSession } from "#lib/server/people/sessions/mutations.ts";
import { hashOfToken } from "#lib/server/people/sessions/token.ts";
import { setUpNewsroom } from "#lib/server/people/set-up/mutations.ts";
import { checkPassword } from "#lib/server/people/sign-in.ts";
import { transaction } from "#lib/server/transaction.ts";
import { buildCast, buildPerson, type Cast } from "#tests/support/build-people.ts";

const ADDRESS = "192.0.2.1";
let people: Cast;

// First, while the database is empty.
describe("the first set-up", () => {
  const first = { newsroom: "The Sound", name: "Ada Lind", email: "ada@sound.example", password: "a few words more" };

  it("makes one admin, however many ask at once", async () => {
    const asked = Array.from({ length: 6 }, (_, i) => setUpNewsroom({ ...first, email: `ada${i}@sound.example` }));
    const settled = await Promise.allSettled(asked);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await listPeople()).toMatchObject([{ name: "Ada Lind", roles: ["admin"] }]);
    expect(await db.newsroom.findMany({ select: { name: true, demonstration: true } })).toEqual([
      { name: "The Sound", demonstration: false },
    ]);
    expect(await kindsSince(0n)).toEqual(["person.invited", "newsroom.setUp"]);
  });

  it("is closed for good afterwards", async () => {
    await expect(setUpNewsroom(first)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("accounts", () => {
  beforeEach(async () => {
    people = await buildCast();
  });

  it("are made by an admin, with a password that works", async () => {
    const since = await lastEvent();
    const invitation = { name: "Ben Holt", email: `ben-${people.admin.id}@sound.example`, roles: ["checker" as const] };
    const { id, password } = await invitePerson(people.admin, invitation);
    expect(await signIn(invitation.email, password)).toEqual({ outcome: "right", personId: id });
    expect(await kindsSince(since)).toEqual(["person.invited"]);
    await expect(invitePerson(people.admin, invitation)).rejects.toMatchObject({ code: "conflict" });
  });

  it.each(ROLES.filter((role) => role !== "admin"))("are not for a %s to change", async (role) => {
    const actor = people[role];
    const invitation = { name: "X", email: "x@sound.example", roles: ["admin" as const] };
    await expect(invitePerson(actor, invitation)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(setRoles(actor, actor.id, ["admin"])).rejects.toMatchObject({ code: "not-allowed" });
    await expect(disablePerson(actor, people.admin.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(enablePerson(actor, people.admin.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(replacePassword(actor, people.admin.id)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("are judged by the roles that the database holds, not by those of the request", async () => {
    await buildPerson({ roles: ["admin"] });
    await setRoles("console", people.admin.id, ["reporter"]);
    expect(people.admin.roles).toEqual(["admin"]);
    await expect(setRoles(people.admin, people.checker.id, ["admin"])).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("have new roles at the very next request", async () => {
    const token = await tokenOf(people.checker.id);
    await setRoles(people.admin, people.checker.id, ["editor", "publisher"]);
    expect((await actorOf(token))?.roles).toEqual(["editor", "publisher"]);
  });

  it("are shut out at the very next request when they are disabled, and let in again", async () => {
    const token = await tokenOf(people.checker.id);
    await disablePerson(people.admin, people.checker.id);
    expect(await actorOf(token)).toBeNull();
    await enablePerson(people.admin, people.checker.id);
    // The session was ended, not put to sleep: they sign in anew.
    expect(await actorOf(token)).toBeNull();
    expect(await actorOf(await tokenOf(people.checker.id))).not.toBeNull();
  });

  it("cannot be disabled by their owner", async () => {
    await buildPerson({ roles: ["admin"] });
    await expect(disablePerson(people.admin, people.admin.id)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("that are unknown are not found", async () => {
    await expect(disablePerson(people.admin, crypto.randomUUID())).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the last admin", () => {
  it("keeps the role and the account, at the console too", async () => {
    const { admin } = await soleAdmin();
    await expect(setRoles(admin, admin.id, ["editor"])).rejects.toMatchObject({ code: "not-allowed" });
    await expect(setRoles("console", admin.id, ["editor"])).rejects.toMatchObject({ code: "not-allowed" });
    await expect(disablePerson("console", admin.id)).rejects.toMatchObject({ code: "not-allowed" });
    await setRoles(admin, admin.id, ["editor", "admin"]);
  });

  it("is left when two admins take each other's role in the same moment", async () => {
    const { admin } = await soleAdmin();
    const other = await buildPerson({ roles: ["admin"] });
    const settled = await Promise.allSettled([
      setRoles(admin, other.id, ["reporter"]),
      setRoles(other, admin.id, ["reporter"]),
    ]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.person.count({ where: { roles: { has: "admin" }, disabledAt: null } })).toBe(1);
  });
});

describe("a password", () => {
  it("that is replaced stops working, and so does every session", async () => {
    const person = await buildPerson({ roles: ["reporter"], password: "the old password" });
    const { admin } = await buildCast();
    const token = await tokenOf(person.id);
    const password = await replacePassword(admin, person.id);
    expect(await actorOf(token)).toBeNull();
    expect(await signIn(person.email, "the old password")).toEqual({ outcome: "wrong" });
    expect(await signIn(person.email, password)).toMatchObject({ outcome: "right" });
  });

  it("that its owner changes signs out every browser but theirs", async () => {
    const person = await buildPerson({ roles: ["reporter"], password: "the old password" });
    const elsewhere = await tokenOf(person.id);
    await changeOwnPassword(person, "the new password");
    expect(await actorOf(elsewhere)).toBeNull();
    expect(await db.session.findUnique({ where: { id: person.sessionId } })).toMatchObject({ endedAt: null });
    expect(await signIn(person.email, "the new password")).toMatchObject({ outcome: "right" });
  });
});

describe("what is typed into a form", () => {
  it("is put right where there is only one way to mean it", () => {
    const typed = { name: "  Ben Holt ", email: " Ben@Sound.Example ", roles: ["admin", "reporter", "admin"] };
    expect(invitationInput.parse(typed)).toEqual({
      name: "Ben Holt",
      email: "ben@sound.example",
      roles: ["reporter", "admin"],
    });
  });

  it.each([
    [invitationInput, { name: "", email: "ben", roles: [] }, ["name", "email", "roles"]],
    [rolesInput, ["king"], ["0"]],
    [newPasswordInput, "short", [""]],
    [newPasswordInput, "x".repeat(201), [""]],
  ])("is refused with an instruction for each field", (schema, typed, fields) => {
    const issues = schema.safeParse(typed).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join("."))).toEqual(fields);
    for (const { message } of issues) expect(message).toMatch(/^(Enter|Choose|Use) .+\.$/);
  });
});

async function soleAdmin() {
  const cast = await buildCast();
  await db.person.updateMany({
    where: { roles: { has: "admin" }, id: { not: cast.admin.id } },
    data: { roles: ["reporter"] satisfies Role[] },
  });
  expect(await transaction((tx) => isOnlyAdmin(tx, cast.admin.id))).toBe(true);
  return cast;
}

function signIn(email: string, password: string) {
  return checkPassword({ email, password, address: ADDRESS });
}

function tokenOf(personId: string): Promise<string> {
  return transaction((tx) => openSession(tx, { personId, userAgent: null }));
}

function actorOf(token: string) {
  return findActorOfSession(hashOfToken(token), new Date());
}

async function lastEvent(): Promise<bigint> {
  return (await db.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } }))?.seq ?? 0n;
}

async function kindsSince(seq: bigint): Promise<readonly string[]> {
  const events = await db.auditEvent.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: "asc" } });
  return events.map(({ kind }) => kind);
}
