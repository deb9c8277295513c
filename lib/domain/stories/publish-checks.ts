import type { Sid } from "../shared/ids.ts";
import { type Issue, type IssueWords, issueWords } from "../shared/issue.ts";
import type { FindingKind } from "../verify/finding.ts";
import { matterOf } from "../verify/matter.ts";
import { takesBack } from "../wires/versions/report-change.ts";
import { type SentenceStanding, standingsOf } from "./approval.ts";
import { conflictsOpen, settlementsIgnored } from "./conflict-checks.ts";
import type { CheckedSentence, Found, PublishFacts, UsedReport } from "./publish-facts.ts";
import { KIND_RULES } from "./workflow.ts";

/** The steps that something can stand in the way of. What blocks one blocks those after it. */
export const STAGES = ["review", "signOff", "publish"] as const;
export type Stage = (typeof STAGES)[number];

export type Obstacle = IssueWords & {
  readonly issue: Issue;
  readonly blocks: Stage;
  /** Whether it stands in the way of an emergency publication too. */
  readonly holdsInEmergency: boolean;
  /** The sentences to go to. */
  readonly sids: readonly Sid[];
};

/** Everything that stands in the way, in the order of the steps. The server's gate and the screen show this one list. */
export function publishChecks(facts: PublishFacts): readonly Obstacle[] {
  return CHECKS.flatMap(({ find, blocks, holdsInEmergency = false }) =>
    find(facts).map(({ issue, sids = [] }) => ({ issue, ...issueWords(issue), blocks, holdsInEmergency, sids })),
  );
}

/** Those that stand in the way of a step: its own and those of the steps before it. */
export function obstaclesTo(stage: Stage, obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.filter(({ blocks }) => STAGES.indexOf(blocks) <= STAGES.indexOf(stage));
}

/** Those that would still stand in the way at a later hour: an embargo ends by itself. */
export function obstaclesAt(hour: Date, obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.filter((obstacle) => embargoesIn([obstacle]).every((end) => end > hour));
}

/** When the embargoes end that are among them. */
export function embargoesIn(obstacles: readonly Obstacle[]): readonly Date[] {
  return obstacles.flatMap(({ issue }) => (issue.code === "report-embargoed" ? [new Date(issue.context.until)] : []));
}

/** What an emergency publication skips, and what stands in the way of it all the same. */
export function emergencyWay(obstacles: readonly Obstacle[]): {
  readonly skipped: readonly Obstacle[];
  readonly standing: readonly Obstacle[];
} {
  const skipped = obstacles.filter(({ holdsInEmergency }) => !holdsInEmergency);
  return { skipped, standing: obstacles.filter(({ holdsInEmergency }) => holdsInEmergency) };
}

type Check = {
  readonly blocks: Stage;
  readonly holdsInEmergency?: boolean;
  readonly find: (facts: PublishFacts) => readonly Found[];
};

const CHECKS: readonly Check[] = [
  { blocks: "review", holdsInEmergency: true, find: storyEmpty },
  { blocks: "review", holdsInEmergency: true, find: suggestionsOpen },
  { blocks: "signOff", holdsInEmergency: true, find: partsMissing },
  { blocks: "signOff", holdsInEmergency: true, find: noteMissing },
  { blocks: "signOff", holdsInEmergency: true, find: imagesUndescribed },
  { blocks: "signOff", holdsInEmergency: true, find: sentencesUncited },
  { blocks: "signOff", holdsInEmergency: true, find: reportsTakenBack },
  { blocks: "signOff", holdsInEmergency: true, find: wordsChanged },
  { blocks: "signOff", find: conflictsOpen },
  { blocks: "signOff", find: settlementsIgnored },
  { blocks: "signOff", find: findingsOpen },
  { blocks: "signOff", find: sentencesDoubted },
  { blocks: "signOff", find: sentencesUnapproved },
  { blocks: "publish", find: signOffMissing },
  { blocks: "publish", holdsInEmergency: true, find: reportsEmbargoed },
];

/** What the gate can be sure of: the passages lack the thing itself. The rest is for the reviewer's judgement. */
const HARD_FINDINGS: Readonly<Record<FindingKind, boolean>> = {
  number: true,
  date: true,
  name: true,
  quote: true,
  negation: true,
  certainty: false,
  attribution: false,
  content: false,
  // Judged by `conflictsOpen`, on the settlements as they are now.
  conflict: false,
};

function storyEmpty({ sentences }: PublishFacts): readonly Found[] {
  return sentences.length === 0 ? [{ issue: { code: "story-empty", context: {} } }] : [];
}

/** What is suggested is not said yet: until somebody has decided, nobody knows what they would sign. */
function suggestionsOpen({ suggestions, sentences }: PublishFacts): readonly Found[] {
  if (suggestions.length === 0) return [];
  // What is suggested for a sentence that is gone is in the way all the same, and at no place.
  const standing = new Set(sentences.map(({ sid }) => sid));
  const sids = [...new Set(suggestions.flatMap((suggestion) => suggestion.sids))].filter((sid) => standing.has(sid));
  return [{ issue: { code: "suggestions-open", context: { count: suggestions.length } }, sids }];
}

function partsMissing(facts: PublishFacts): readonly Found[] {
  const parts = [
    ["headline", "a headline"],
    ["standfirst", "a standfirst"],
    ["slug", "an address"],
  ] as const;
  return parts
    .filter(([field]) => facts[field].trim() === "")
    .map(([field, what]) => ({ issue: { code: "missing", field, context: { what } } }));
}

function noteMissing({ kind, publicNote }: PublishFacts): readonly Found[] {
  if (kind === "initial" || kind === "update" || !KIND_RULES[kind].needsNote) return [];
  return (publicNote ?? "").trim() === ""
    ? [{ issue: { code: "note-missing", field: "publicNote", context: { kind } } }]
    : [];
}

/** Who does not see an image must be told what it shows, and whose it is. */
function imagesUndescribed({ images }: PublishFacts): readonly Found[] {
  const lacking = (word: "alt" | "credit") => images.filter((image) => image[word].trim() === "").length;
  const [alt, credit] = [lacking("alt"), lacking("credit")];
  return [
    ...(alt === 0 ? [] : [{ issue: { code: "images-undescribed", context: { count: alt } } } as const]),
    ...(credit === 0 ? [] : [{ issue: { code: "images-uncredited", context: { count: credit } } } as const]),
  ];
}

/** Subheads name what follows and need no source. */
function sentencesUncited({ sentences }: PublishFacts): readonly Found[] {
  const sids = sentences.filter((s) => s.kind !== "subhead" && s.citations.length === 0).map(({ sid }) => sid);
  return sids.length === 0 ? [] : [{ issue: { code: "sentences-uncited", context: { count: sids.length } }, sids }];
}

/** A retraction may keep the words that it takes back. */
function reportsTakenBack(facts: PublishFacts): readonly Found[] {
  if (facts.kind === "retraction") return [];
  return citedReports(facts).flatMap(({ report, sids }) => {
    if (report.pubStatus === "usable") return [];
    const isOwnWord = facts.fallen.some(({ reportId, change }) => reportId === report.id && change === "withdrawn");
    const code = isOwnWord ? "report-withdrawn" : report.pubStatus === "canceled" ? "report-killed" : "report-withheld";
    return { issue: { code, context: { report: report.name } }, sids };
  });
}

/** What the agency said first, and says no more. */
function wordsChanged(facts: PublishFacts): readonly Found[] {
  if (facts.kind === "retraction") return [];
  return citedReports(facts).flatMap(({ report }) => {
    const gone = facts.fallen.filter(({ reportId, change }) => reportId === report.id && !takesBack(change));
    const sids = [...new Set(gone.map(({ sid }) => sid))];
    return sids.length === 0 ? [] : [{ issue: { code: "report-changed", context: { report: report.name } }, sids }];
  });
}

function reportsEmbargoed(facts: PublishFacts): readonly Found[] {
  return citedReports(facts).flatMap(({ report, sids }) => {
    if (report.embargoUntil === null || report.embargoUntil <= facts.publishAt) return [];
    const context = { report: report.name, until: report.embargoUntil.toISOString() };
    return { issue: { code: "report-embargoed", context }, sids };
  });
}

function findingsOpen({ sentences, dismissals }: PublishFacts): readonly Found[] {
  const bySid = Map.groupBy(dismissals, ({ sid }) => sid);
  return sentences.flatMap((sentence) => {
    const dismissed = new Set(bySid.get(sentence.sid)?.map(({ matter }) => matter));
    const open = sentence.findings.filter(
      (finding) => HARD_FINDINGS[finding.kind] && !dismissed.has(matterOf(sentence, finding)),
    );
    if (open.length === 0) return [];
    const context = { text: sentence.text, findings: open.map(({ message }) => message) };
    return { issue: { code: "sentence-found", context }, sids: [sentence.sid] };
  });
}

function sentencesDoubted({ sentences, judgements }: PublishFacts): readonly Found[] {
  const standings = standingsOf(sentences, judgements);
  return sentences.flatMap((sentence) => {
    const standing = standings.get(sentence.sid);
    if (standing !== "queried" && standing !== "rejected") return [];
    const context = { text: sentence.text, reasons: reasonsFor(sentence, standing, judgements) };
    return { issue: { code: `sentence-${standing}` as const, context }, sids: [sentence.sid] };
  });
}

function reasonsFor(
  { sid, hash }: CheckedSentence,
  standing: SentenceStanding,
  judgements: PublishFacts["judgements"],
): readonly string[] {
  const same = judgements.filter((j) => j.sid === sid && j.hash === hash && j.judgement === standing);
  return same.map(({ reason }) => reason ?? "no reason was given");
}

function sentencesUnapproved({ sentences, judgements }: PublishFacts): readonly Found[] {
  const sids = [...standingsOf(sentences, judgements)].filter(([, s]) => s === "open").map(([sid]) => sid);
  return sids.length === 0 ? [] : [{ issue: { code: "sentences-unapproved", context: { count: sids.length } }, sids }];
}

function signOffMissing({ signOff, revisionId, writers, submittedById }: PublishFacts): readonly Found[] {
  if (signOff === null) return [{ issue: { code: "not-signed", context: {} } }];
  if (signOff.revisionId !== revisionId) return [{ issue: { code: "signed-otherwise", context: {} } }];
  const isWriter = writers.includes(signOff.personId) || submittedById === signOff.personId;
  return isWriter ? [{ issue: { code: "signed-by-writer", context: {} } }] : [];
}

function citedReports({ reports, sentences }: PublishFacts): readonly { report: UsedReport; sids: readonly Sid[] }[] {
  return reports.flatMap((report) => {
    const citing = sentences.filter(({ citations }) => citations.some((citation) => citation.report === report.id));
    return citing.length === 0 ? [] : { report, sids: citing.map(({ sid }) => sid) };
  });
}
