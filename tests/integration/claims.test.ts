import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Conflict } from "#lib/domain/merge/merge-result.ts";
import { findChoices } from "#lib/server/claims/data.ts";
import {
  chooseClaims,
  draftStory,
  mergeStory,
  reopenConflict,
  type SettlementInput,
  settleConflict,
} from "#lib/server/claims/mutations.ts";
import { db } from "#lib/server/db.ts";
import { acquireLease } from "#lib/server/editions/leases/mutations.ts";
import { findRevision, listSentences } from "#lib/server/editions/revisions/data.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { findStory } from "#lib/server/stories/data.ts";
import { attachReports, detachReport, openStory } from "#lib/server/stories/mutations.ts";
import { listReportTexts } from "#lib/server/wires/data.ts";
import { correctBlock } from "#lib/server/wires/mutations.ts";
import { buildCast, type Cast } from "#tests/support/build-people.ts";
import { buildReport, buildStory } from "#tests/support/build-story.ts";
import { importSampleReports } from "#tests/support/sample-reports.ts";

let people: Cast;
let reportIds: readonly string[];
let storyId: string;
let editionId: string;

beforeAll(async () => {
  people = await buildCast();
  reportIds = await importSampleReports(people);
});

beforeEach(async () => {
  const story = await openStory(people.reporter, { title: "Ferry aground", reportIds });
  storyId = story.id;
  editionId = (await findStory(story.slug))?.editions[0]?.id ?? "";
});

afterAll(closeEngine);

describe("the merge of a story", () => {
  it("is made once for the same reports, however many ask in one moment", async () => {
    const results = await Promise.all([1, 2, 3].map(() => mergeStory(storyId)));
    const kept = await db.merge.findMany({ where: { storyId }, select: { createdAt: true } });
    expect(kept).toHaveLength(1);
    expect(new Set(results.map((result) => JSON.stringify(result.claims))).size).toBe(1);
    await mergeStory(storyId);
    expect(await db.merge.findMany({ where: { storyId }, select: { createdAt: true } })).toEqual(kept);
  });

  it("is made anew when a report joins, and the old one serves again when it leaves", async () => {
    const before = await mergeStory(storyId);
    const { id } = await buildReport(people, [
      "A seal was seen beside the grounded ferry at dusk, the harbour master said.",
    ]);
    await attachReports(people.reporter, { storyId, reportIds: [id] });
    expect((await mergeStory(storyId)).sentences.map(({ report }) => report)).toContain(id);
    await detachReport(people.reporter, { storyId, reportId: id });
    expect(await mergeStory(storyId)).toEqual(before);
    expect(await db.merge.count({ where: { storyId } })).toBe(2);
  });

  it("is made anew when a reader says what a block is", async () => {
    const { id } = await buildReport(people, ["Win a cruise with our newsletter, said the editor on Monday."]);
    await attachReports(people.reporter, { storyId, reportIds: [id] });
    const saysIt = async () => (await mergeStory(storyId)).claims.some(({ reports }) => reports.includes(id));
    expect(await saysIt()).toBe(true);
    await correctBlock(people.checker, { reportId: id, position: 0, kind: "promo" });
    expect(await saysIt()).toBe(false);
  });

  it("leaves out a report that its agency has killed", async () => {
    const killed = reportIds[0] ?? "";
    await db.report.update({ where: { id: killed }, data: { pubStatus: "canceled" } });
    expect((await mergeStory(storyId)).sentences.map(({ report }) => report)).not.toContain(killed);
    await db.report.update({ where: { id: killed }, data: { pubStatus: "usable" } });
  });

  it("takes reports full of characters outside the basic plane", async () => {
    const { id } = await buildReport(people, [`The mayor said “${"🚢".repeat(300)}” and 12 people 🌊 were hurt.`]);
    await attachReports(people.reporter, { storyId, reportIds: [id] });
    expect((await mergeStory(storyId)).sentences.map(({ report }) => report)).toContain(id);
  });
});

describe("choosing claims", () => {
  it("is kept by key, and the last word on a claim holds", async () => {
    const [first, second] = await claimKeys();
    await choose([first, second, first], true);
    await choose([second], false);
    expect((await findChoices(storyId)).claims).toEqual({ [first]: true, [second]: false });
    const events = await db.auditEvent.findMany({ where: { storyId, kind: "claims.chosen" }, orderBy: { seq: "asc" } });
    expect(events.map(({ data }) => data)).toEqual([
      { claims: 2, chosen: true },
      { claims: 1, chosen: false },
    ]);
  });

  it("refuses a claim that the reports do not give, and keeps none of that choice", async () => {
    const [first] = await claimKeys();
    await expect(choose([first, "gone"], true)).rejects.toMatchObject({ code: "conflict" });
    expect((await findChoices(storyId)).claims).toEqual({});
  });

  it("is for writers", async () => {
    const attempt = chooseClaims(people.checker, { storyId, keys: await claimKeys(), chosen: true });
    await expect(attempt).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("settling a conflict", () => {
  it.each(["take", "both", "dismiss"] as const)("by “%s” is kept with who, why and when", async (decision) => {
    const conflict = await firstConflict();
    const side = conflict.sides[0]?.value ?? "";
    await settle({ conflictKey: conflict.key, decision, side, reason: "  One was there. " });
    expect((await findChoices(storyId)).settlements).toEqual({
      [conflict.key]: {
        decision,
        side: decision === "take" ? side : null,
        reason: "One was there.",
        by: people.editor.name,
        at: expect.stringMatching(/Z$/),
      },
    });
  });

  it("again replaces the settlement before and keeps it as history", async () => {
    const { key: conflictKey } = await firstConflict();
    await settle({ conflictKey, decision: "both", side: null, reason: "Unclear." });
    await settle({ conflictKey, decision: "dismiss", side: null, reason: "No conflict at all." });
    const rows = await db.settlement.findMany({ where: { storyId }, orderBy: { at: "asc" } });
    expect(rows.map(({ decision, replacedAt }) => [decision, replacedAt !== null])).toEqual([
      ["both", true],
      ["dismiss", false],
    ]);
  });

  it("by two in one moment leaves one settlement", async () => {
    const { key: conflictKey } = await firstConflict();
    const both = ["both", "dismiss"] as const;
    await Promise.all(both.map((decision) => settle({ conflictKey, decision, side: null, reason: "Why." })));
    expect(await db.settlement.count({ where: { storyId, replacedAt: null } })).toBe(1);
    expect(await db.settlement.count({ where: { storyId } })).toBe(2);
  });

  it("is refused without a reason, on no side, and on a conflict that is no more", async () => {
    const { key: conflictKey } = await firstConflict();
    const wishes = { conflictKey, decision: "take" as const, side: "no such side", reason: "Why." };
    await expect(settle({ ...wishes, reason: " \n" })).rejects.toMatchObject({
      issues: [{ field: "reason", message: expect.stringContaining("Write why") }],
    });
    await expect(settle(wishes)).rejects.toMatchObject({ code: "refused" });
    await expect(settle({ ...wishes, side: null })).rejects.toMatchObject({ code: "refused" });
    await expect(settle({ ...wishes, conflictKey: "stale" })).rejects.toMatchObject({ code: "conflict" });
    expect(await db.settlement.count({ where: { storyId } })).toBe(0);
  });

  it("can be undone, once", async () => {
    const { key: conflictKey } = await firstConflict();
    await settle({ conflictKey, decision: "dismiss", side: null, reason: "No conflict." });
    await reopenConflict(people.reporter, { storyId, conflictKey });
    expect((await findChoices(storyId)).settlements).toEqual({});
    await expect(reopenConflict(people.reporter, { storyId, conflictKey })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is for writers", async () => {
    const { key: conflictKey } = await firstConflict();
    const input = { storyId, conflictKey, decision: "both" as const, side: null, reason: "Why." };
    await expect(settleConflict(people.publisher, input)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(reopenConflict(people.admin, { storyId, conflictKey })).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("a draft", () => {
  it("cites every sentence where its words stand", async () => {
    const { number } = await draft();
    const head = await headOf();
    expect([number, head?.number, head?.headline === ""]).toEqual([1, 1, false]);
    const texts = new Map((await listReportTexts(reportIds)).map((report) => [report.id, report]));
    const sentences = await listSentences(head?.revisionId ?? "");
    expect(sentences.length).toBeGreaterThan(5);
    for (const { text, citations } of sentences) {
      const passages = citations.map(({ report, start, end }) => texts.get(report)?.text.slice(start, end) ?? "");
      expect(wordsLeft(text, passages.join(" "))).toEqual([]);
      const inSentences = citations.map(({ report, start, end }) =>
        texts.get(report)?.sentences.some((sentence) => sentence.start <= start && end <= sentence.end),
      );
      expect(inSentences).not.toContain(false);
    }
  });

  it("holds what was chosen, and nothing that was left out", async () => {
    const { claims, sentences } = await mergeStory(storyId);
    const [wanted, ...others] = claims.filter((claim) => claim.inDraft);
    const dropped = others.map(({ key }) => key);
    await choose(dropped, false);
    await draft();
    const [only, ...more] = await listSentences((await headOf())?.revisionId ?? "");
    expect(more).toEqual([]);
    const members = sentences.filter(({ id }) => wanted?.sentences.includes(id));
    expect(members).toContainEqual(expect.objectContaining(only?.citations[0] ?? { report: "none" }));
  });

  it("tells the side that was taken", async () => {
    const conflict = await firstConflict();
    const { sentences } = await mergeStory(storyId);
    for (const { value } of conflict.sides) {
      await settle({ conflictKey: conflict.key, decision: "take", side: value, reason: "This one." });
      const { claims } = await mergeStory(storyId);
      const sideOf = conflict.sides.find((side) => side.value === value)?.sentences ?? [];
      const carrier = claims.find((claim) => claim.sentences.some((id) => sideOf.includes(id)));
      await choose([carrier?.key ?? ""], true);
      await draft((await headOf())?.revisionId ?? null);
      const drafted = await listSentences((await headOf())?.revisionId ?? "");
      const said = sentences.filter(({ id }) => sideOf.includes(id));
      const cites = drafted.flatMap(({ citations }) => citations);
      expect(said.some(({ report, start }) => cites.some((c) => c.report === report && c.start === start))).toBe(true);
    }
  });

  it("keeps a headline that somebody wrote, and the text before in the history", async () => {
    await draft();
    const first = await headOf();
    await draft(first?.revisionId ?? null);
    expect(await headOf()).toMatchObject({ number: 2, headline: first?.headline });
    expect(await findRevision(first?.revisionId ?? "")).toMatchObject({ number: 1 });
  });

  it("is refused when nothing is chosen", async () => {
    await choose(await claimKeys(), false);
    await expect(draft()).rejects.toMatchObject({ code: "refused", message: expect.stringContaining("No claim") });
  });

  it("is refused while another holds the pen, and on a text that has moved on", async () => {
    await acquireLease(people.editor, { editionId, token: null });
    await expect(draft()).rejects.toMatchObject({ code: "lease-lost" });
    await db.lease.deleteMany({ where: { editionId } });
    await draft();
    await expect(draft()).rejects.toMatchObject({ code: "stale" });
    expect(await db.revision.count({ where: { editionId } })).toBe(1);
  });

  it("is refused to whoever does not write, of another story's edition, and of a published one", async () => {
    const request = { storyId, editionId, baseRevisionId: null };
    await expect(draftStory(people.checker, request)).rejects.toMatchObject({ code: "not-allowed" });
    const other = await buildStory({ state: "published", people });
    const foreign = { ...request, editionId: other.editionId };
    await expect(draftStory(people.reporter, foreign)).rejects.toMatchObject({ code: "not-found" });
    const published = { storyId: other.id, editionId: other.editionId, baseRevisionId: other.revisionId };
    await expect(draftStory(people.reporter, published)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("closed"),
    });
  });
});

function choose(keys: readonly string[], chosen: boolean) {
  return chooseClaims(people.editor, { storyId, keys, chosen });
}

function settle(input: Omit<SettlementInput, "storyId">) {
  return settleConflict(people.editor, { storyId, ...input });
}

function draft(baseRevisionId: string | null = null) {
  return draftStory(people.reporter, { storyId, editionId, baseRevisionId });
}

async function claimKeys() {
  const [first = "", second = "", ...others] = (await mergeStory(storyId)).claims.map(({ key }) => key);
  return [first, second, ...others] as const;
}

async function firstConflict(): Promise<Conflict> {
  const [conflict] = (await mergeStory(storyId)).conflicts;
  if (!conflict) throw new Error("The sample reports contradict each other nowhere.");
  return conflict;
}

async function headOf() {
  const edition = await db.edition.findUnique({ where: { id: editionId }, select: { headRevisionId: true } });
  return findRevision(edition?.headRevisionId ?? null);
}

/** The words of a sentence from the first on that does not stand in the passage, in order. */
function wordsLeft(text: string, passage: string): readonly string[] {
  const wordsOf = (piece: string): readonly string[] => piece.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = wordsOf(passage);
  let at = 0;
  const missing = wordsOf(text).findIndex((word) => {
    at = there.indexOf(word, at) + 1;
    return at === 0;
  });
  return missing < 0 ? [] : wordsOf(text).slice(missing);
}
