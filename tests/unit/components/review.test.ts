import { describe, expect, test } from "vitest";
import { expectedSheet, nextOpen, type ReviewChange } from "#components/review/expected-sheet.ts";
import { judgingOf, type ReviewAbilities } from "#components/review/judging.ts";
import type { Judgement } from "#lib/domain/stories/approval.ts";
import type { ReviewFinding, ReviewJudgement, ReviewSentence } from "#lib/domain/stories/review-sheet.ts";

const MOMENT = { by: "Cem", at: "2026-03-04T12:00:00Z" };
const FOUND: ReviewFinding = { kind: "number", start: 0, end: 3, message: "Not there.", matter: "number, twelve" };
const YES = { allowed: true } as const;
const NO = { allowed: false, code: "role", sentence: "Only a checker may." } as const;
const ALL: ReviewAbilities = { "sentence.query": YES, "sentence.reject": YES, "finding.dismiss": YES };

describe("what a review shows before the server has answered", () => {
  test("an approval stands at once", () => {
    const [sentence] = expected([build()], { sid: "s1", kind: "judged", judgement: "approved", reason: null });
    expect(sentence).toMatchObject({ standing: "approved", judgements: [{ ...MOMENT, byMe: true }] });
  });

  test("an approval does not outvote somebody else's query", () => {
    const queried = build({ judgements: [said("queried", false)], standing: "queried" });
    const [sentence] = expected([queried], { sid: "s1", kind: "judged", judgement: "approved", reason: null });
    expect(sentence?.standing).toBe("queried");
  });

  test("a later judgement takes the place of one's own", () => {
    const approved = build({ judgements: [said("approved", true)], standing: "approved" });
    const [sentence] = expected([approved], { sid: "s1", kind: "judged", judgement: "rejected", reason: "No." });
    expect(sentence?.judgements.map(({ judgement }) => judgement)).toEqual(["rejected"]);
  });

  test("taking back leaves what others said", () => {
    const both = build({ judgements: [said("rejected", true), said("approved", false)], standing: "rejected" });
    expect(expected([both], { sid: "s1", kind: "takenBack" })[0]?.standing).toBe("approved");
  });

  test("resolving closes every question and keeps approvals", () => {
    const asked = build({
      judgements: [said("queried", false), said("approved", true)],
      standing: "queried",
      mayResolve: YES,
    });
    expect(expected([asked], { sid: "s1", kind: "resolved" })[0]).toMatchObject({
      standing: "approved",
      mayResolve: null,
    });
  });

  test("a dismissal stands beside its finding, and other sentences stay as they are", () => {
    const other = build({ sid: "s2" });
    const found = build({ findings: [FOUND] });
    const [first, second] = expected([found, other], {
      sid: "s1",
      kind: "dismissed",
      matter: FOUND.matter,
      reason: "Is.",
    });
    expect(first?.dismissals).toEqual([{ ...MOMENT, matter: FOUND.matter, reason: "Is.", ofOtherWords: false }]);
    expect(second).toBe(other);
  });
});

describe("the next open sentence", () => {
  const sheet = [
    build({ sid: "s1" }),
    build({ sid: "s2", standing: "approved" }),
    build({ sid: "s3", byMe: true }),
    build({ sid: "s4", standing: "queried" }),
    build({ sid: "s5" }),
  ];

  test("is the next that waits and is not one's own", () => {
    expect(nextOpen(sheet, "s1")?.sid).toBe("s5");
  });

  test("comes round to the start", () => {
    expect(nextOpen(sheet, "s5")?.sid).toBe("s1");
  });

  test("is none when only this one waits", () => {
    expect(nextOpen(sheet.slice(0, 4), "s1")).toBeNull();
  });
});

describe("what can be said of a sentence", () => {
  test("everything, in review, by somebody who may", () => {
    expect(judgingOf(build(), "in-review", ALL)).toMatchObject({ approve: null, query: null, reject: null });
  });

  test("nothing while it is drafted, and the words say what to do", () => {
    const { approve, query, reject } = judgingOf(build(), "drafting", ALL);
    expect(new Set([approve, query, reject])).toEqual(
      new Set(["This is still being drafted. Submit it for review first."]),
    );
  });

  test("one's own sentence can be queried and not approved", () => {
    const judging = judgingOf(build({ mayApprove: NO }), "in-review", ALL);
    expect(judging).toMatchObject({ approve: NO.sentence, query: null });
  });

  test("taken back is what one said oneself", () => {
    expect(judgingOf(build({ judgements: [said("approved", false)] }), "in-review", ALL).takeBack).not.toBeNull();
    expect(judgingOf(build({ judgements: [said("approved", true)] }), "in-review", ALL).takeBack).toBeNull();
  });

  test("a finding that is dismissed is not offered again", () => {
    const other = { ...FOUND, matter: "number, forty" };
    const findings = [FOUND, other];
    const dismissed = ({ matter }: typeof FOUND) => ({ matter, reason: "Is.", ofOtherWords: false, ...MOMENT });
    const offered = (...those: (typeof FOUND)[]) =>
      judgingOf(build({ findings, dismissals: those.map(dismissed) }), "drafting", ALL);
    expect(offered()).toMatchObject({ dismiss: null, finding: FOUND.matter });
    expect(offered(FOUND)).toMatchObject({ dismiss: null, finding: other.matter });
    expect(offered(FOUND, other).dismiss).not.toBeNull();
  });
});

function expected(sentences: readonly ReviewSentence[], change: ReviewChange): readonly ReviewSentence[] {
  return expectedSheet(sentences, { ...change, ...MOMENT });
}

function said(judgement: Judgement, byMe: boolean): ReviewJudgement {
  return { judgement, byMe, reason: null, by: byMe ? "Cem" : "Edda", at: "2026-03-04T11:00:00Z" };
}

function build(wishes: Partial<ReviewSentence> = {}): ReviewSentence {
  return {
    sid: "s1",
    hash: "0",
    text: "A ferry ran aground.",
    kind: "text",
    standing: "open",
    authors: ["Ines"],
    byMe: false,
    mayApprove: YES,
    mayResolve: null,
    findings: [],
    dismissals: [],
    passages: [],
    lost: [],
    judgements: [],
    lapsed: [],
    ...wishes,
  };
}
