import { describe, expect, test } from "vitest";
import type { Sid } from "#lib/domain/shared/ids.ts";
import type { ConflictPassages } from "#lib/domain/stories/conflict-sides.ts";
import {
  embargoesIn,
  emergencyWay,
  obstaclesAt,
  obstaclesTo,
  publishChecks,
  STAGES,
  type Stage,
} from "#lib/domain/stories/publish-checks.ts";
import type { CheckedSentence, PublishFacts, UsedReport } from "#lib/domain/stories/publish-facts.ts";
import { FINDING_KINDS, type FindingKind } from "#lib/domain/verify/finding.ts";
import { matterOf } from "#lib/domain/verify/matter.ts";

const noon = new Date("2030-01-01T12:00:00Z");

const sentence = (sid: string, more: Partial<CheckedSentence> = {}): CheckedSentence => ({
  sid,
  hash: `hash-${sid}`,
  kind: "text",
  text: `The ferry carried 40 people (${sid}).`,
  authors: ["ana"],
  findings: [],
  citations: [{ report: "r1", start: 0, end: 10 }],
  ...more,
});
const approvalOf = (sid: string, reviewerId = "ben") =>
  ({ sid, hash: `hash-${sid}`, reviewerId, judgement: "approved", reason: null }) as const;
const report = (more: Partial<UsedReport> = {}): UsedReport => ({
  id: "r1",
  name: "Report 1 (Harbour Press)",
  pubStatus: "usable",
  embargoUntil: null,
  ...more,
});

/** An edition with nothing in its way; each test puts one thing there. */
const clear: PublishFacts = {
  kind: "initial",
  headline: "Ferry leaves",
  standfirst: "Forty were on board.",
  images: [],
  slug: "ferry-leaves",
  publicNote: null,
  revisionId: "v1",
  writers: ["ana"],
  submittedById: "ana",
  sentences: [sentence("a"), sentence("b")],
  judgements: [approvalOf("a"), approvalOf("b")],
  dismissals: [],
  suggestions: [],
  conflicts: [],
  fallen: [],
  reports: [report()],
  signOff: { revisionId: "v1", personId: "dora" },
  publishAt: noon,
};

function found(change: Partial<PublishFacts>) {
  return publishChecks({ ...clear, ...change }).map(({ issue, blocks, sids }) => [issue.code, blocks, ...sids]);
}

test("nothing in the way", () => {
  expect(publishChecks(clear)).toEqual([]);
});

describe("the text", () => {
  test("an empty story goes nowhere", () => {
    expect(found({ sentences: [], judgements: [] })).toEqual([["story-empty", "review"]]);
  });

  test("nothing goes on while a suggestion is open, not even in an emergency", () => {
    const suggestions = [{ sids: ["a", "b"] }, { sids: ["b"] }];
    expect(found({ suggestions })).toEqual([["suggestions-open", "review", "a", "b"]]);
    expect(found({ suggestions: [{ sids: ["gone"] }] })).toEqual([["suggestions-open", "review"]]);
    const [obstacle] = publishChecks({ ...clear, suggestions });
    expect(obstacle).toMatchObject({ problem: "2 suggestions are open in the text.", holdsInEmergency: true });
  });

  test("every image says what it shows and whose it is", () => {
    const described = { alt: "A ferry on a sandbank", credit: "Ana Bell" };
    const images = [described, { ...described, alt: " " }, { alt: "", credit: "" }];
    const found = publishChecks({ ...clear, images }).map(({ problem, blocks }) => [problem, blocks]);
    expect(found).toEqual([
      ["2 images have no alt text.", "signOff"],
      ["1 image has no credit.", "signOff"],
    ]);
    expect(publishChecks({ ...clear, images: [described] })).toEqual([]);
  });

  test("headline, standfirst and address are there", () => {
    const obstacles = publishChecks({ ...clear, headline: " ", standfirst: "", slug: "" });
    expect(obstacles.map(({ issue }) => issue.field)).toEqual(["headline", "standfirst", "slug"]);
    expect(obstacles[0]).toMatchObject({ problem: "The story has no headline.", todo: "Enter a headline." });
  });

  test.each(["correction", "retraction"] as const)("a %s tells readers why", (kind) => {
    expect(found({ kind })).toEqual([["note-missing", "signOff"]]);
    expect(found({ kind, publicNote: "  " })).toEqual([["note-missing", "signOff"]]);
    expect(found({ kind, publicNote: "The number was wrong." })).toEqual([]);
  });

  test("every sentence has a source; a subhead needs none", () => {
    const sentences = [sentence("a", { citations: [] }), sentence("b", { citations: [], kind: "subhead" })];
    expect(found({ sentences })).toEqual([["sentences-uncited", "signOff", "a"]]);
    expect(publishChecks({ ...clear, sentences })[0]?.problem).toBe("1 sentence has no source.");
  });
});

describe("reports", () => {
  test("killed and withheld ones are not rested on", () => {
    expect(found({ reports: [report({ pubStatus: "canceled" })] })).toEqual([["report-killed", "signOff", "a", "b"]]);
    expect(found({ reports: [report({ pubStatus: "withheld" })] })).toEqual([["report-withheld", "signOff", "a", "b"]]);
  });

  test("words that their newest version no longer says are not rested on, sentence by sentence", () => {
    const fallen = [{ sid: "b" as Sid, reportId: "r1", change: "replaced" as const }];
    expect(found({ fallen })).toEqual([["report-changed", "signOff", "b"]]);
    expect(found({ fallen, kind: "retraction", publicNote: "It was not so." })).toEqual([]);
    expect(publishChecks({ ...clear, fallen })[0]?.holdsInEmergency).toBe(true);
  });

  test("what the desk withdrew itself is told so", () => {
    const fallen = ["a", "b"].map((sid) => ({ sid: sid as Sid, reportId: "r1", change: "withdrawn" as const }));
    expect(found({ fallen, reports: [report({ pubStatus: "canceled" })] })).toEqual([
      ["report-withdrawn", "signOff", "a", "b"],
    ]);
  });

  test("what the story does not cite is left alone", () => {
    const unused = report({ id: "r9", pubStatus: "canceled", embargoUntil: new Date("2040-01-01") });
    expect(found({ reports: [report(), unused] })).toEqual([]);
  });

  test("a retraction may name what it takes back", () => {
    const killed = [report({ pubStatus: "canceled" })];
    expect(found({ kind: "retraction", publicNote: "It was not so.", reports: killed })).toEqual([]);
  });

  test("an embargo holds until its minute, by the hour of publication", () => {
    const until = (embargoUntil: Date) => found({ reports: [report({ embargoUntil })] });
    expect(until(new Date(noon.getTime() + 1))).toEqual([["report-embargoed", "publish", "a", "b"]]);
    expect(until(noon)).toEqual([]);
    const evening = new Date("2030-01-01T20:00:00Z");
    expect(found({ reports: [report({ embargoUntil: evening })], publishAt: evening })).toEqual([]);
  });
});

describe("conflicts", () => {
  const said = (start: number) => [{ report: "r1", start, end: start + 10 }];
  const conflict = (more: Partial<ConflictPassages> = {}): ConflictPassages => ({
    id: "x1",
    key: "count",
    kind: "number",
    severity: "high",
    question: "How many were on board?",
    reason: "Two numbers.",
    sides: [
      { value: "40 people", passages: said(0) },
      { value: "50 people", passages: said(100) },
    ],
    settlement: null,
    ...more,
  });
  const settle = (decision: "take" | "both" | "dismiss", side: string | null = null) =>
    conflict({ settlement: { decision, side, reason: "Counted." } });
  const fifty = sentence("b", { text: "She carried 50  people.", citations: said(105) });

  test("a grave one that the story rests on is settled first", () => {
    expect(found({ conflicts: [conflict()] })).toEqual([["conflict-open", "signOff", "a", "b"]]);
    expect(found({ conflicts: [conflict({ severity: "medium" })] })).toEqual([]);
    expect(found({ conflicts: [settle("dismiss")] })).toEqual([]);
  });

  test("one that the story keeps out of is not in the way", () => {
    const elsewhere = conflict({
      sides: [
        { value: "40", passages: said(10) },
        { value: "50", passages: said(20) },
      ],
    });
    expect(found({ conflicts: [elsewhere] })).toEqual([]);
    const otherReport = conflict({ sides: [{ value: "40", passages: [{ report: "r2", start: 0, end: 10 }] }] });
    expect(found({ conflicts: [otherReport] })).toEqual([]);
  });

  test("the story says what the desk settled on, however it is spaced", () => {
    const sentences = [sentence("a"), fifty];
    expect(found({ sentences, conflicts: [settle("take", "40 people")] })).toEqual([
      ["conflict-other-side", "signOff", "b"],
    ]);
    expect(found({ sentences: [fifty], conflicts: [settle("take", "50 people")] })).toEqual([]);
  });

  test("to cite the other side for something else is no fault, nor to report both in one sentence", () => {
    const weather = sentence("b", { text: "The sea was calm.", citations: said(105) });
    const both = sentence("b", { text: "Some said 40 people, some 50 people.", citations: said(105) });
    for (const other of [weather, both]) {
      expect(found({ sentences: [sentence("a"), other], conflicts: [settle("take", "40 people")] })).toEqual([]);
    }
  });

  test("where both were to be reported, both are", () => {
    expect(found({ conflicts: [settle("both")] })).toEqual([["conflict-one-sided", "signOff", "a", "b"]]);
    expect(found({ sentences: [sentence("a"), fifty], conflicts: [settle("both")] })).toEqual([]);
    const neither = [sentence("a", { citations: said(50) }), sentence("b", { citations: said(50) })];
    expect(found({ sentences: neither, conflicts: [settle("both")] })).toEqual([]);
  });
});

describe("findings", () => {
  const havingFindings = (...kinds: FindingKind[]) => [
    sentence("a", { findings: kinds.map((kind) => ({ kind, start: 0, end: 3, message: `Look at the ${kind}.` })) }),
    sentence("b"),
  ];

  test("what the passages plainly lack stands in the way, judgement does not", () => {
    const blocking = FINDING_KINDS.filter((kind) => found({ sentences: havingFindings(kind) }).length > 0);
    expect(blocking).toEqual(["number", "date", "name", "quote", "negation"]);
  });

  test("all findings of a sentence in one line, in their own words", () => {
    const [obstacle, ...others] = publishChecks({ ...clear, sentences: havingFindings("number", "name") });
    expect(others).toEqual([]);
    expect(obstacle?.problem).toContain("Look at the number. Look at the name.");
  });

  test("a dismissal is for one finding: another of its kind in the same sentence stands", () => {
    const text = "Of 12 men 40 left.";
    const absent = (words: string) => {
      const start = text.indexOf(words);
      return { kind: "number", start, end: start + words.length, message: `“${words}” is in no passage.` } as const;
    };
    const here = sentence("a", { text, findings: [absent("12"), absent("40")] });
    const dismiss = (words: string, of = here) => ({ sid: of.sid, matter: matterOf(of, absent(words)) });
    const sentences = [here, sentence("b")];
    expect(found({ sentences, dismissals: [dismiss("12"), dismiss("40")] })).toEqual([]);
    const [obstacle] = publishChecks({ ...clear, sentences, dismissals: [dismiss("12")] });
    expect(obstacle?.problem).toContain("“40” is in no passage");
    expect(obstacle?.problem).not.toContain("“12” is in no passage");
    const elsewhere = dismiss("40", { ...here, sid: "b" });
    const onOtherPassages = dismiss("40", { ...here, citations: [{ report: "r1", start: 0, end: 4 }] });
    for (const mistaken of [elsewhere, onOtherPassages])
      expect(found({ sentences, dismissals: [dismiss("12"), mistaken] })).toEqual([["sentence-found", "signOff", "a"]]);
  });
});

describe("review", () => {
  test("each sentence is approved by somebody who did not write it, at these very words", () => {
    const missing = [["sentences-unapproved", "signOff", "b"]];
    expect(found({ judgements: [approvalOf("a")] })).toEqual(missing);
    expect(found({ judgements: [approvalOf("a"), approvalOf("b", "ana")] })).toEqual(missing);
    expect(found({ judgements: [approvalOf("a"), { ...approvalOf("b"), hash: "old" }] })).toEqual(missing);
  });

  test.each(["queried", "rejected"] as const)("one that is %s is named with the reasons", (judgement) => {
    const doubt = { ...approvalOf("b", "cy"), judgement, reason: "Which ferry?" };
    const obstacles = publishChecks({ ...clear, judgements: [approvalOf("a"), approvalOf("b"), doubt] });
    expect(obstacles.map(({ issue, sids }) => [issue.code, ...sids])).toEqual([[`sentence-${judgement}`, "b"]]);
    expect(obstacles[0]?.problem).toContain("Which ferry?");
  });
});

describe("the signature", () => {
  test("is there, for this version, by somebody who neither wrote nor submitted", () => {
    const signedBy = (personId: string, revisionId = "v1") => found({ signOff: { personId, revisionId } });
    expect(found({ signOff: null })).toEqual([["not-signed", "publish"]]);
    expect(signedBy("dora", "v0")).toEqual([["signed-otherwise", "publish"]]);
    expect(signedBy("ana")).toEqual([["signed-by-writer", "publish"]]);
    expect(found({ submittedById: "dora" })).toEqual([["signed-by-writer", "publish"]]);
  });
});

describe("steps", () => {
  /** One thing in the way of each step. */
  const everything = publishChecks({ ...clear, sentences: [], judgements: [], headline: "", signOff: null });
  const codes = (stage: Stage) => obstaclesTo(stage, everything).map(({ issue }) => issue.code);

  test("what blocks one step blocks those after it", () => {
    expect(STAGES.map(codes)).toEqual([
      ["story-empty"],
      ["story-empty", "missing"],
      ["story-empty", "missing", "not-signed"],
    ]);
  });

  test("an emergency waives review and signature, never sources, killed reports or embargoes", () => {
    const late = new Date("2040-01-01");
    const obstacles = publishChecks({
      ...clear,
      sentences: [sentence("a"), sentence("b", { citations: [] })],
      judgements: [],
      reports: [report({ pubStatus: "canceled", embargoUntil: late })],
      signOff: null,
    });
    const { skipped, standing } = emergencyWay(obstacles);
    expect(standing.map(({ issue }) => issue.code)).toEqual(["sentences-uncited", "report-killed", "report-embargoed"]);
    expect(skipped.map(({ issue }) => issue.code)).toEqual(["sentences-unapproved", "not-signed"]);
    expect(emergencyWay(publishChecks(clear))).toEqual({ skipped: [], standing: [] });
  });

  test("by a later hour embargoes have ended, and nothing else", () => {
    const evening = new Date("2030-01-01T20:00:00Z");
    const obstacles = publishChecks({ ...clear, signOff: null, reports: [report({ embargoUntil: evening })] });
    const at = (hour: Date) => obstaclesAt(hour, obstacles).map(({ issue }) => issue.code);
    expect(embargoesIn(obstacles)).toEqual([evening]);
    expect(at(noon)).toEqual(["not-signed", "report-embargoed"]);
    expect(at(evening)).toEqual(["not-signed"]);
  });

  test("each says what is the matter and what to do", () => {
    for (const { problem, todo } of everything) {
      expect(problem).toMatch(/^.{10,}\.$/);
      expect(todo).toMatch(/^[A-Z].+\.$/);
    }
  });
});
