import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { setHouseName } from "#lib/server/names/mutations.ts";
import { findHouseStyle, listHouseNames, listStyleRules } from "#lib/server/style/data.ts";
import { removeStyleRule, setStyleRule } from "#lib/server/style/mutations.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";

let people: Cast;

beforeAll(async () => {
  people = await buildCast();
});

describe("the style list", () => {
  it("holds a rule once, trimmed, as it was set last, and tells of each change", async () => {
    const avoid = `e-mail ${randomUUID()}`;
    await setStyleRule(people.editor, { avoid: `  ${avoid} `, prefer: "email", note: "" });
    await setStyleRule(people.checker, { avoid, prefer: "mail", note: "Shorter." });
    const listed = (await listStyleRules()).filter((rule) => rule.avoid === avoid);
    expect(listed).toMatchObject([{ avoid, prefer: "mail", note: "Shorter.", by: people.checker.name }]);
    expect((await findHouseStyle()).rules).toContainEqual({ avoid, prefer: "mail", note: "Shorter." });
    await removeStyleRule(people.editor, { avoid });
    await expect(removeStyleRule(people.editor, { avoid })).rejects.toMatchObject({ code: "conflict" });
    const events = await db.auditEvent.findMany({
      where: { actorId: { in: [people.editor.id, people.checker.id] }, kind: { startsWith: "style." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual(["style.set", "style.set", "style.removed"]);
  });

  it.each([
    [{ avoid: " ", prefer: "email", note: "" }, "avoid"],
    [{ avoid: "e-mail", prefer: "", note: "" }, "prefer"],
    [{ avoid: "email", prefer: " email ", note: "" }, "prefer"],
  ])("refuses %j", async (rule, field) => {
    await expect(setStyleRule(people.editor, rule)).rejects.toMatchObject({ issues: [{ field }] });
  });

  it("is changed by whoever edits or checks, and by nobody else", async () => {
    const rule = { avoid: randomUUID(), prefer: "x", note: "" };
    for (const person of [people.reporter, people.publisher]) {
      await expect(setStyleRule(person, rule)).rejects.toMatchObject({ code: "not-allowed" });
      await expect(removeStyleRule(person, rule)).rejects.toMatchObject({ code: "not-allowed" });
    }
  });
});

it("names come with the spellings that lead to them", async () => {
  const [house, other] = [`Ana ${randomUUID()}`, `Anna ${randomUUID()}`];
  await setHouseName(people.editor, { house, spellings: [other] });
  expect((await listHouseNames()).filter((name) => name.house === house)).toEqual([{ house, spellings: [other] }]);
  expect((await findHouseStyle()).names).toMatchObject({ [other]: house });
});
