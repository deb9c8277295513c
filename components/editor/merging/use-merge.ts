"use client";
import { Node } from "@tiptap/pm/model";
import { useMemo, useState } from "react";
import { mergedHead, mergeHeads } from "#lib/domain/stories/merge-heads.ts";
import { type MergeSide, mergeTexts } from "#lib/domain/stories/merge-texts.ts";
import { leftOut, type MergeChoice, mergedText } from "#lib/domain/stories/merged-text.ts";
import type { HeadField } from "#lib/domain/stories/story-head.ts";
import { mergedDocument } from "#lib/editor/merged-document.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { storyPieces } from "#lib/editor/queries/story-pieces.ts";
import { randomSid } from "#lib/editor/sid.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import type { SavedText, StoryText } from "../editor-types.ts";
import { mergeRows } from "./merge-rows.ts";

export type MergeTexts = {
  /** What both were written on; null where that was an empty page. */
  readonly base: SavedText | null;
  readonly mine: StoryText;
  readonly theirs: SavedText;
};

const NOTHING: StoredDocument = { type: "doc" };

/** Two texts on their way to one: what settles itself, what is to be chosen, what was chosen, and the text that it makes. */
export function useMerge({ base, mine, theirs }: MergeTexts) {
  const [texts] = useState(() => ({
    base: base && piecesOf(base.document),
    mine: piecesOf(mine.document),
    theirs: piecesOf(theirs.document),
  }));
  const [parts] = useState(() => mergeTexts(texts));
  const [fields] = useState(() => mergeHeads(base, mine, theirs));
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const [lines, setLines] = useState<ReadonlyMap<HeadField, MergeSide>>(new Map());
  const freshSid = useFreshSids();
  const outcome = useMemo(() => mergedText(parts, choices, freshSid), [parts, choices, freshSid]);
  const rows = useMemo(() => mergeRows(parts, texts.base ?? [], outcome), [parts, texts, outcome]);
  const left = useMemo(() => leftOut(texts, outcome).filter(({ isOld }) => !isOld), [texts, outcome]);
  const overlaps = parts.flatMap((part) => (part.kind === "overlap" ? [part.key] : []));
  const openLines = fields.flatMap(({ field, settled }) => (settled === null ? [field] : []));
  const total = overlaps.length + openLines.length;
  return {
    fields,
    rows,
    outcome,
    /** What of either side no revision and no part of the outcome has. */
    left,
    choices,
    lines,
    total,
    /** How many are still to be chosen. */
    open: total - choices.size - lines.size,
    choose: (key: string, choice: MergeChoice) => setChoices((now) => new Map(now).set(key, choice)),
    chooseLine: (field: HeadField, side: MergeSide) => setLines((now) => new Map(now).set(field, side)),
    /** Takes one side wherever there is something to choose. */
    chooseAll: (side: MergeSide) => {
      setChoices(new Map(overlaps.map((key) => [key, side])));
      setLines(new Map(openLines.map((field) => [field, side])));
    },
    /** Whether words of mine are in no revision and not in the outcome either. */
    dropsMine: left.some(({ side }) => side === "mine") || [...lines.values()].includes("theirs"),
    text: (): StoryText => ({
      ...mergedHead(fields, (field) => lines.get(field)),
      document: mergedDocument(outcome).toJSON(),
    }),
  };
}

export type Merge = ReturnType<typeof useMerge>;

function piecesOf(document: StoredDocument) {
  return storyPieces(Node.fromJSON(storySchema, document.content ? document : NOTHING));
}

/** One sid for the second wording of a sentence, however often the outcome is drawn up. */
function useFreshSids(): (sid: string) => string {
  const [freshSid] = useState(() => {
    const given = new Map<string, string>();
    return (sid: string) => {
      const fresh = given.get(sid) ?? randomSid();
      given.set(sid, fresh);
      return fresh;
    };
  });
  return freshSid;
}
