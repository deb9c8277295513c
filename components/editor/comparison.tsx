"use client";
import { Node } from "@tiptap/pm/model";
import { useMemo } from "react";
import { ChangeOfSentence } from "#components/stories/change-of-sentence.tsx";
import { HEAD_RULES, headChanges } from "#lib/domain/stories/story-head.ts";
import { type FigureAttrs, figureChanges } from "#lib/editor/nodes/figure.ts";
import { compareRevisions, isSameText } from "#lib/editor/queries/compare-revisions.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { type StorySentence, sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import type { StoryText } from "./editor-types.ts";

type ComparisonProps = {
  readonly before: StoryText;
  readonly after: StoryText;
  /** Whose text each is: "Saved by Ines", "Yours". */
  readonly names: readonly [string, string];
};

/** Two texts of one edition, sentence by sentence: what only the first has struck out, what only the second has underlined. */
export function Comparison({ before, after, names }: ComparisonProps) {
  const changes = useMemo(
    () => compareRevisions(storedSentences(before.document), storedSentences(after.document)),
    [before, after],
  );
  const shown = changes.filter((change) => change.kind !== "same" || change.moved);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted-foreground text-xs">
        <del>{names[0]}</del>, <ins>{names[1]}</ins>
      </p>
      {headChanges(before, after).map((change) => (
        <p key={change.field}>
          <span className="text-muted-foreground text-xs">{HEAD_RULES[change.field].label} </span>
          <del>{change.before}</del> <ins>{change.after}</ins>
        </p>
      ))}
      {figureChanges(storedDocument(before.document), storedDocument(after.document)).map(
        ({ before: old, after: now }) => (
          <p key={`${old?.image} ${now?.image} ${now?.alt}`}>
            <span className="text-muted-foreground text-xs">Image </span>
            {old ? <del>{imageWords(old)}</del> : null} {now ? <ins>{imageWords(now)}</ins> : null}
          </p>
        ),
      )}
      {isSameText(changes) ? <p>The sentences are the same.</p> : null}
      <ol className="flex flex-col gap-2">
        {shown.map((change) => (
          <li key={`${change.kind} ${change.sid}`} className="border-t pt-2">
            <ChangeOfSentence change={change} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The sentences of a stored document. */
export function storedSentences(document: StoredDocument): readonly StorySentence[] {
  return sentencesOf(storedDocument(document));
}

function storedDocument(document: StoredDocument): Node {
  return Node.fromJSON(storySchema, document);
}

function imageWords({ alt, credit }: FigureAttrs): string {
  return `${alt || "without alt text"} (${credit || "without credit"})`;
}
