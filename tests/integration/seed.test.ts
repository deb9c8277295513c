import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { welcomeNewsroom } from "#lib/cli/welcome.ts";
import { ROLES } from "#lib/domain/access/roles.ts";
import { NO_FILTER } from "#lib/domain/wires/wire-filter.ts";
import { verifyAudit } from "#lib/server/audit/verify.ts";
import { mergeStory } from "#lib/server/claims/mutations.ts";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { DEMONSTRATION_PASSWORD } from "#lib/server/people/demonstration.ts";
import { checkPassword } from "#lib/server/people/sign-in.ts";
import { findLiveArticle } from "#lib/server/publish/data.ts";
import { listStories } from "#lib/server/stories/data.ts";
import { listReports } from "#lib/server/wires/data.ts";
import { CAST } from "#prisma/seed/people.ts";

// Before the first import reads the settings.
vi.hoisted(() => {
  process.env.STET_DEMO = "on";
});

let words: string;

beforeAll(async () => {
  words = await welcomeNewsroom();
});
afterAll(closeEngine);

describe("the demonstration newsroom", () => {
  it("has one named person a role, and each signs in with the password that is told", async () => {
    for (const role of ROLES) {
      const { name, email } = CAST[role];
      expect(await db.person.findUnique({ where: { email } })).toMatchObject({ name, roles: [role] });
      expect(words).toContain(email);
    }
    expect(words).toContain(DEMONSTRATION_PASSWORD);
    expect(await db.person.count()).toBe(5);
    const { email } = CAST.publisher;
    const signIn = await checkPassword({ email, password: DEMONSTRATION_PASSWORD, address: "192.0.2.7" });
    expect(signIn.outcome).toBe("right");
    expect(await db.session.count({ where: { endedAt: null } })).toBe(0);
  });

  it("has five reports of one event, each with words and a name", async () => {
    const { items } = await listReports(NO_FILTER);
    expect(items).toHaveLength(5);
    for (const { headline, excerpt } of items) expect([headline, excerpt]).not.toContain(null);
    expect(new Set(items.flatMap(({ source }) => source ?? [])).size).toBeGreaterThanOrEqual(3);
    expect(items.every(({ stories }) => stories.length > 0)).toBe(true);
  });

  it("has a story in each state", async () => {
    const { items } = await listStories({ query: null, state: null, after: null });
    const byState = Map.groupBy(items, ({ newest }) => newest.state);
    expect([...byState.keys()].toSorted()).toEqual(["drafting", "in-review", "live", "signed-off"]);
    expect(byState.get("drafting")?.map(({ sentenceCount }) => sentenceCount > 0)).toEqual(
      expect.arrayContaining([true, false]),
    );
    const [reviewed] = byState.get("in-review") ?? [];
    expect(reviewed?.approvedCount).toBeGreaterThan(0);
    expect(reviewed?.approvedCount).toBeLessThan(reviewed?.sentenceCount ?? 0);
    const queries = await db.approval.findMany({ where: { judgement: "queried", lapsedAt: null } });
    expect(queries).toHaveLength(1);
  });

  it("has something to settle, and an article for readers", async () => {
    const { items } = await listStories({ query: null, state: null, after: null });
    const whole = items.find(({ reportCount }) => reportCount === 5);
    expect((await mergeStory(whole?.id ?? "")).conflicts.length).toBeGreaterThan(1);
    const live = items.find(({ isLive }) => isLive);
    expect(await findLiveArticle(live?.slug ?? "", ["html"])).toMatchObject({
      outputs: { html: expect.stringContaining("Lady Maren") },
    });
  });

  it("was made by the same rules as any story: the log holds", async () => {
    expect(await verifyAudit()).toMatchObject({ faultCount: 0 });
  });

  it("is not made again when the program starts a second time", async () => {
    const count = async () => [await db.person.count(), await db.story.count(), await db.auditEvent.count()];
    const before = await count();
    expect(await welcomeNewsroom()).toBe(words);
    expect(await count()).toEqual(before);
  });

  it("is finished when the program was stopped while it made it", async () => {
    const slug = "what-failed-on-the-lady-maren";
    await db.story.update({ where: { slug }, data: { slug: "elsewhere" } });
    const [people, stories, reports] = [await db.person.count(), await db.story.count(), await db.report.count()];
    await welcomeNewsroom();
    expect(await db.story.findUnique({ where: { slug } })).not.toBeNull();
    expect([await db.person.count(), await db.story.count()]).toEqual([people, stories + 1]);
    expect(await db.report.count()).toBe(reports);
  });
});
