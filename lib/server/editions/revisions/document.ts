import "server-only";
import { isStorable } from "#lib/domain/shared/storable.ts";
import type { Finding } from "#lib/domain/verify/finding.ts";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { type FigureAttrs, figuresOf } from "#lib/editor/nodes/figure.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import { type ReadDocument, readDocument, type StoredDocument } from "#lib/editor/queries/read-document.ts";
import type { SentenceKind } from "#lib/editor/queries/sentences-of.ts";
import { type Suggestion, suggestionsOf } from "#lib/editor/queries/suggestions-of.ts";
import { InvalidInput, UNSTORABLE } from "../../answer.ts";
import { listKnownImages } from "../../images/data.ts";
import type { Transaction } from "../../transaction.ts";
import { sentenceHash } from "./sentence-hash.ts";

export type JudgedSentence = {
  readonly sid: string;
  readonly kind: SentenceKind;
  readonly text: string;
  /** SHA-256 over the canonical form, in hexadecimal. */
  readonly hash: string;
  readonly cites: readonly Cite[];
  readonly findings: readonly Finding[];
};

export type JudgedDocument = {
  readonly json: StoredDocument;
  readonly sentences: readonly JudgedSentence[];
  readonly figures: readonly FigureAttrs[];
  readonly suggestions: readonly Suggestion[];
};

type FoundSentence = Pick<JudgedSentence, "kind" | "hash" | "findings">;

/**
 * What a posted document says, parsed by the server and checked against its passages; refuses with every reason.
 * Words and citations that the revision before had in the same kind of place are not checked again.
 */
export async function judgeDocument(
  tx: Transaction,
  storyId: string,
  document: unknown,
  before: readonly FoundSentence[],
): Promise<JudgedDocument> {
  const texts = await textsOfStory(tx, storyId);
  const { json, doc, sentences } = parseDocument(document, texts);
  const figures = figuresOf(doc);
  await requireKnownImages(tx, figures);
  const known = new Map(before.map((sentence) => [versionOf(sentence), sentence.findings]));
  return {
    json,
    figures,
    suggestions: suggestionsOf(doc),
    sentences: sentences.map((sentence) => {
      const { sid, kind, text, cites } = sentence;
      const hash = sentenceHash(canonicalSentence(sentence));
      return {
        sid,
        kind,
        text,
        cites,
        hash,
        findings: known.get(versionOf({ kind, hash })) ?? findingsOf(sentence, texts),
      };
    }),
  };
}

function versionOf({ kind, hash }: Pick<FoundSentence, "kind" | "hash">): string {
  return `${kind} ${hash}`;
}

/** The document as the server reads it, for a draft that is not judged yet; refuses as `judgeDocument` does. */
export async function readStoryDocument(tx: Transaction, storyId: string, document: unknown): Promise<StoredDocument> {
  const { json, doc } = parseDocument(document, await textsOfStory(tx, storyId));
  await requireKnownImages(tx, figuresOf(doc));
  return json;
}

function parseDocument(document: unknown, texts: ReadonlyMap<string, string>): ReadDocument {
  const reports = new Map([...texts].map(([id, text]) => [id, { length: text.length }]));
  const read = readDocument(document, { reports });
  if (!read.ok) throw new InvalidInput(read.error.map(({ sid, message }) => ({ field: sid ?? "document", message })));
  if (!isStorable(read.value.json)) throw new InvalidInput([{ field: "document", message: UNSTORABLE }]);
  return read.value;
}

/** An image is brought in before a text can show it. */
async function requireKnownImages(tx: Transaction, figures: readonly FigureAttrs[]): Promise<void> {
  const known = await listKnownImages(
    tx,
    figures.map(({ image }) => image),
  );
  if (figures.every(({ image }) => known.has(image))) return;
  throw new InvalidInput([
    { field: "document", message: "The story shows an image that the desk does not have. Bring it in again." },
  ]);
}

/** A subhead names what follows and cites nothing; the gate reads what states something. */
function findingsOf(
  sentence: { readonly kind: SentenceKind; readonly text: string; readonly cites: readonly Cite[] },
  texts: ReadonlyMap<string, string>,
): readonly Finding[] {
  if (sentence.kind === "subhead" && sentence.cites.length === 0) return [];
  const passages = sentence.cites.flatMap(({ report, from, to }) => texts.get(report)?.slice(from, to) ?? []);
  return verifySentence(sentence.text, passages).findings;
}

async function textsOfStory(tx: Transaction, storyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.storyReport.findMany({
    where: { storyId },
    select: { report: { select: { id: true, text: true } } },
  });
  return new Map(rows.map(({ report }) => [report.id, report.text]));
}
