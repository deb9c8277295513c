import { Node } from "@tiptap/pm/model";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { isSafeHref } from "../../domain/shared/safe-href.ts";
import { MODIFICATION } from "../marks/suggestion.ts";
import { storySchema } from "../story-schema.ts";
import { DOCUMENT_LIMITS, type DocumentIssue, type DocumentIssueCode, type DocumentLimits } from "./document-issues.ts";
import { tooLarge, tooLong } from "./document-size.ts";
import { blockText, runsOf, textBlocksOf } from "./runs-of.ts";
import { isSentence, type SentenceRun } from "./sentence-at.ts";
import { type StorySentence, sentencesOf } from "./sentences-of.ts";

/** What the server knows that a document must agree with: the story's reports and how long each one's text is. */
export type DocumentFacts = {
  readonly reports: ReadonlyMap<string, { readonly length: number }>;
  readonly limits?: DocumentLimits;
};

export type StoredDocument = { readonly type: "doc"; readonly content?: readonly unknown[] };

export type ReadDocument = {
  readonly doc: Node;
  /** What to store: written from the parsed document, never the JSON that was sent. */
  readonly json: StoredDocument;
  readonly sentences: readonly StorySentence[];
};

/**
 * A story document from JSON that anyone may have made, or everything that is wrong with it at the first step that
 * found something. The steps go from cheap to exact: size, schema, one sentence for every character, citations, links.
 */
export function readDocument(json: unknown, facts: DocumentFacts): Result<ReadDocument, readonly DocumentIssue[]> {
  const limits = facts.limits ?? DOCUMENT_LIMITS;
  const size = tooLarge(json, limits);
  if (size) return fail([issue("too-large", size)]);
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  const doc = parsed.value;
  for (const check of [lengthIssues, integrityIssues, suggestionIssues, citeIssues, linkIssues]) {
    const issues = check(doc, facts, limits);
    if (issues.length > 0) return fail(issues);
  }
  return ok({ doc, json: doc.toJSON(), sentences: sentencesOf(doc) });
}

/** What breaks the rule that every character belongs to exactly one sentence, and each sentence stands in one piece. */
export function integrityIssues(doc: Node): readonly DocumentIssue[] {
  const seen = new Set<string>();
  const issues: DocumentIssue[] = [];
  for (const { node, start } of textBlocksOf(doc)) {
    for (const { sid, from, to } of runsOf(node, start)) {
      const words = quoted(blockText(node).slice(from - start, to - start));
      if (sid === null) issues.push(issue("text-outside-sentence", `The text ${words} belongs to no sentence.`));
      else if (seen.has(sid))
        issues.push(issue("duplicate-sid", `Two pieces of text, one of them ${words}, claim to be one sentence.`, sid));
      else seen.add(sid);
    }
  }
  return issues;
}

function parse(json: unknown): Result<Node, readonly DocumentIssue[]> {
  try {
    const doc = Node.fromJSON(storySchema, json);
    if (doc.type !== storySchema.topNodeType) return malformed("It does not start with a document.");
    // `check` looks at the marks of what a node holds; the outermost node is held by nothing.
    if (doc.marks.length > 0) return malformed("The document as a whole carries a mark.");
    doc.check();
    return ok(doc);
  } catch (error) {
    // ProseMirror tells what is wrong with a document by RangeError; TypeError is what JSON of another shape causes.
    if (error instanceof RangeError || error instanceof TypeError) return malformed(error.message);
    throw error;
  }
}

function malformed(detail: string) {
  return fail([issue("malformed", `This is not a story document (${detail.slice(0, 160).replace(/\.$/, "")}).`)]);
}

function lengthIssues(doc: Node, _facts: DocumentFacts, limits: DocumentLimits): readonly DocumentIssue[] {
  if (doc.content.size > limits.characters + limits.nodes * 2) return [issue("too-large", tooLong(limits))];
  const sentences = sentenceRuns(doc);
  if (sentences.length > limits.sentences) {
    return [issue("too-large", `The story has ${sentences.length} sentences; ${limits.sentences} is the most.`)];
  }
  const crowded = sentences.filter((sentence) => sentence.cites.length > limits.citesPerSentence);
  return crowded.map(({ sid, cites }) =>
    issue("too-large", `A sentence has ${cites.length} citations; ${limits.citesPerSentence} is the most.`, sid),
  );
}

/** The one kind of suggestion that this house does not make says nothing to anybody. */
function suggestionIssues(doc: Node): readonly DocumentIssue[] {
  let odd = false;
  doc.descendants((node) => {
    odd ||= node.marks.some(({ type }) => type.name === MODIFICATION);
  });
  return odd ? [issue("malformed", "This is not a story document (a suggestion of an unknown kind).")] : [];
}

function citeIssues(doc: Node, { reports }: DocumentFacts): readonly DocumentIssue[] {
  return sentenceRuns(doc).flatMap(({ sid, cites }) =>
    cites.flatMap(({ report, to }) => {
      const known = reports.get(report);
      if (!known) return issue("unknown-report", "A sentence cites a report that is not in this story.", sid);
      if (to <= known.length) return [];
      return issue("citation-out-of-range", "A sentence cites a passage beyond the end of its report.", sid);
    }),
  );
}

function linkIssues(doc: Node): readonly DocumentIssue[] {
  const issues: DocumentIssue[] = [];
  doc.descendants((node) => {
    const link = node.marks.find((mark) => mark.type === storySchema.marks.link);
    if (link && !isSafeHref(link.attrs.href)) {
      issues.push(issue("unsafe-link", `The link on ${quoted(node.text ?? "")} is not a web or e-mail address.`));
    }
  });
  return issues;
}

function sentenceRuns(doc: Node): readonly SentenceRun[] {
  return textBlocksOf(doc).flatMap(({ node, start }) => runsOf(node, start).filter(isSentence));
}

function issue(code: DocumentIssueCode, message: string, sid: string | null = null): DocumentIssue {
  return { code, message, sid };
}

function quoted(text: string): string {
  const words = text.trim();
  return `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
}
