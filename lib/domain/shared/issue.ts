import { counted } from "./counted.ts";
import { utcWords } from "./utc-words.ts";

/** Everything that an editor can be asked to mend, with what its words need to know. */
export type IssueContexts = {
  /** `what` with its article: "a headline". */
  missing: { readonly what: string };
  "story-empty": Readonly<Record<never, never>>;
  "suggestions-open": { readonly count: number };
  "note-missing": { readonly kind: "correction" | "retraction" };
  "images-undescribed": { readonly count: number };
  "images-uncredited": { readonly count: number };
  "sentences-uncited": { readonly count: number };
  "sentences-unapproved": { readonly count: number };
  "sentence-queried": { readonly text: string; readonly reasons: readonly string[] };
  "sentence-rejected": { readonly text: string; readonly reasons: readonly string[] };
  "sentence-found": { readonly text: string; readonly findings: readonly string[] };
  "conflict-open": { readonly question: string };
  "conflict-other-side": { readonly question: string; readonly taken: string };
  "conflict-one-sided": { readonly question: string; readonly lacking: readonly string[] };
  "report-killed": { readonly report: string };
  "report-withdrawn": { readonly report: string };
  "report-changed": { readonly report: string };
  "report-withheld": { readonly report: string };
  /** `until`: ISO 8601. */
  "report-embargoed": { readonly report: string; readonly until: string };
  "not-signed": Readonly<Record<never, never>>;
  "signed-otherwise": Readonly<Record<never, never>>;
  "signed-by-writer": Readonly<Record<never, never>>;
};
export type IssueCode = keyof IssueContexts;

export type Issue = {
  [C in IssueCode]: { readonly code: C; readonly context: IssueContexts[C]; readonly field?: string };
}[IssueCode];

/** `problem` says what is the matter, `todo` what to do about it. */
export type IssueWords = { readonly problem: string; readonly todo: string };

/** An issue in words for the person who can mend it. */
export function issueWords(issue: Issue): IssueWords {
  const words = WORDS[issue.code] as (context: Issue["context"]) => IssueWords;
  return words(issue.context);
}

const WORDS: { readonly [C in IssueCode]: (context: IssueContexts[C]) => IssueWords } = {
  missing: ({ what }) => said(`The story has no ${what.replace(/^an? /, "")}.`, `Enter ${what}.`),
  "story-empty": () => said("The story has no sentences.", "Write it, or make a draft from the chosen claims."),
  "suggestions-open": ({ count }) =>
    said(
      `${capital(counted(count, "suggestion"))} ${count === 1 ? "is" : "are"} open in the text.`,
      "Accept or reject each in the text.",
    ),
  "note-missing": ({ kind }) =>
    said(`The ${kind} has no public note.`, `Write what readers are told about the ${kind}.`),
  "images-undescribed": ({ count }) =>
    said(
      `${capital(counted(count, "image"))} ${count === 1 ? "has" : "have"} no alt text.`,
      "Say what it shows, for those who do not see it: put the caret into its caption and press Image.",
    ),
  "images-uncredited": ({ count }) =>
    said(
      `${capital(counted(count, "image"))} ${count === 1 ? "has" : "have"} no credit.`,
      "Say whose it is: put the caret into its caption and press Image.",
    ),
  "sentences-uncited": ({ count }) =>
    said(
      `${capital(counted(count, "sentence"))} ${count === 1 ? "has" : "have"} no source.`,
      "Cite a passage for each, or take it out.",
    ),
  "sentences-unapproved": ({ count }) =>
    said(
      `${capital(counted(count, "sentence"))} ${count === 1 ? "is" : "are"} not approved.`,
      "Ask somebody who did not write them to review them.",
    ),
  "sentence-queried": ({ text, reasons }) =>
    said(`A query is open on ${quoted(text)}: ${reasons.join("; ")}`, "Answer it by a change, or have it resolved."),
  "sentence-rejected": ({ text, reasons }) =>
    said(`${quoted(text)} was rejected: ${reasons.join("; ")}`, "Change the sentence or its sources, or take it out."),
  "sentence-found": ({ text, findings }) =>
    said(`${quoted(text)}: ${findings.join(" ")}`, "Mend the sentence, cite what carries it, or dismiss the finding."),
  "conflict-open": ({ question }) =>
    said(`The reports contradict each other and nobody has settled it: ${question}`, "Settle it under Claims."),
  "conflict-other-side": ({ question, taken }) =>
    said(
      `The desk settled on ${quoted(taken)}, but the story says something else: ${question}`,
      "Change the sentence, or settle the conflict anew.",
    ),
  "conflict-one-sided": ({ question, lacking }) =>
    said(
      `Both sides were to be reported, but the story lacks ${lacking.map(quoted).join(" and ")}: ${question}`,
      "Add a sentence for it, or settle the conflict anew.",
    ),
  "report-killed": ({ report }) =>
    said(
      `${report} was killed by its agency and the story rests on it.`,
      "Take out its passages or cite another report.",
    ),
  "report-withdrawn": ({ report }) =>
    said(
      `The desk has withdrawn ${report}, and the story rests on it.`,
      "Take out its passages or cite another report.",
    ),
  "report-changed": ({ report }) =>
    said(
      `${report} was replaced by a newer version, which does not say all that the story takes from it.`,
      "Mend the sentences by the newer version, and cite that.",
    ),
  "report-withheld": ({ report }) =>
    said(
      `${report} is withheld by its agency and the story rests on it.`,
      "Wait for its release, or cite another report.",
    ),
  "report-embargoed": ({ report, until }) =>
    said(`${report} is under embargo until ${utcWords(until)}.`, "Schedule the publication for then or later."),
  "not-signed": () => said("Nobody has signed off this revision.", "Ask somebody who wrote none of it to sign it off."),
  "signed-otherwise": () =>
    said("The sign-off names another revision than this one.", "Have this revision signed off."),
  "signed-by-writer": () =>
    said("Whoever signed wrote or submitted part of it.", "Ask somebody who did neither to sign it off."),
};

function said(problem: string, todo: string): IssueWords {
  return { problem, todo };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function quoted(text: string): string {
  return `“${text}”`;
}
