import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  JUDGEMENTS,
  LAPSE_REASONS,
  type LiveJudgement,
  lapsedApprovals,
  reviewProgress,
  standingOf,
} from "#lib/domain/stories/approval.ts";

const sentence = { sid: "s1", hash: "h1", authors: ["ana"] };
const by = (reviewerId: string, judgement: LiveJudgement["judgement"], hash = "h1"): LiveJudgement => ({
  sid: "s1",
  hash,
  reviewerId,
  judgement,
});

describe("what lapses", () => {
  test("an approval lives while its sentence has the same words and sources", () => {
    const approvals = [
      { id: 1, sid: "s1", hash: "h1" },
      { id: 2, sid: "s2", hash: "h2" },
      { id: 3, sid: "s3", hash: "h3" },
    ];
    const now = [
      { sid: "s2", hash: "h2-new" },
      { sid: "s1", hash: "h1" },
      { sid: "s4", hash: "h3" },
    ];
    expect(lapsedApprovals(approvals, now)).toEqual([
      { approval: approvals[1], reason: LAPSE_REASONS.changed },
      { approval: approvals[2], reason: LAPSE_REASONS.gone },
    ]);
  });

  test("what does not lapse is in the revision, what lapses is not", () => {
    const version = fc.record({ sid: fc.constantFrom("a", "b", "c", "d"), hash: fc.constantFrom("1", "2", "3") });
    const revision = fc.uniqueArray(version, { selector: ({ sid }) => sid });
    fc.assert(
      fc.property(fc.array(version), revision, (live, sentences) => {
        const lapsed = new Set(lapsedApprovals(live, sentences).map(({ approval }) => approval));
        for (const approval of live) {
          const stands = sentences.some(({ sid, hash }) => sid === approval.sid && hash === approval.hash);
          expect(lapsed.has(approval)).toBe(!stands);
        }
      }),
    );
  });
});

describe("where a sentence stands", () => {
  test("nobody looked", () => expect(standingOf(sentence, [])).toBe("open"));
  test("approved by another", () => expect(standingOf(sentence, [by("ben", "approved")])).toBe("approved"));
  test("one's own approval counts for nothing", () =>
    expect(standingOf(sentence, [by("ana", "approved")])).toBe("open"));
  test("an approval of other words counts for nothing", () =>
    expect(standingOf(sentence, [by("ben", "approved", "h0")])).toBe("open"));
  test("a query outweighs an approval", () =>
    expect(standingOf(sentence, [by("ben", "approved"), by("cy", "queried")])).toBe("queried"));
  test("a rejection outweighs both", () =>
    expect(standingOf(sentence, [by("ben", "approved"), by("cy", "queried"), by("di", "rejected")])).toBe("rejected"));
  test("a writer may doubt their own words", () =>
    expect(standingOf(sentence, [by("ana", "queried"), by("ben", "approved")])).toBe("queried"));
});

test("progress counts every sentence once", () => {
  const people = fc.constantFrom("ana", "ben");
  const sids = fc.constantFrom("a", "b", "c");
  const sentences = fc.uniqueArray(fc.record({ sid: sids, hash: fc.constant("h"), authors: fc.array(people) }), {
    selector: ({ sid }) => sid,
  });
  const judgement = fc.record({
    sid: sids,
    hash: fc.constantFrom("h", "old"),
    reviewerId: people,
    judgement: fc.constantFrom(...JUDGEMENTS),
  });
  fc.assert(
    fc.property(sentences, fc.array(judgement), (all, judgements) => {
      const { total, ...counts } = reviewProgress(all, judgements);
      expect(total).toBe(all.length);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(counts.approved).toBe(all.filter((s) => standingOf(s, judgements) === "approved").length);
    }),
  );
});
