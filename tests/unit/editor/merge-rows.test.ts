import { expect, test } from "vitest";
import { type MergeRow, mergeRows } from "#components/editor/merging/merge-rows.ts";
import { mergeTexts } from "#lib/domain/stories/merge-texts.ts";
import { mergedText } from "#lib/domain/stories/merged-text.ts";
import { storyPieces } from "#lib/editor/queries/story-pieces.ts";
import { citesOf, type Scene, scene } from "./story-scene.ts";

const start = scene(["a:The army left. |b:Shops opened. |c:Buses ran.", "[] d:A quay.", "e:Rain fell."]);

function rowsOf(mine: Scene, theirs: Scene): readonly MergeRow[] {
  const texts = { base: start.doc, mine: mine.doc, theirs: theirs.doc };
  const pieces = { base: storyPieces(texts.base), mine: storyPieces(texts.mine), theirs: storyPieces(texts.theirs) };
  const parts = mergeTexts(pieces);
  return mergeRows(
    parts,
    pieces.base,
    mergedText(parts, new Map(), (sid) => `${sid}2`),
  );
}

function told(row: MergeRow): string {
  if (row.kind === "kept") return `${row.count} kept`;
  if (row.kind === "change") return `${row.by} ${row.change.kind} ${row.key}`;
  return `choose: ${row.before} > ${row.mine?.text ?? "out"} | ${row.theirs?.text ?? "out"}`;
}

test("what nobody changed is counted, images too", () => {
  expect(rowsOf(start, start).map(told)).toEqual(["6 kept"]);
});

test("who changed what, and what is to be chosen with the sources of each wording", () => {
  const mine = start
    .caret("left", "after")
    .type(" today")
    .select("Buses ran.")
    .do((state, dispatch) => {
      dispatch?.(state.tr.deleteSelection());
      return true;
    });
  const theirs = start.caret("left", "after").type(" at dawn").caret("fell", "after").type(" hard");
  const rows = rowsOf(mine, theirs);
  expect(rows.map(told)).toEqual([
    "choose: The army left. > The army left today. | The army left at dawn.",
    "1 kept",
    "mine removed c",
    "2 kept",
    "theirs changed e",
  ]);
  expect(rows[0]).toMatchObject({ mine: { cites: citesOf("a") }, theirs: { cites: citesOf("a") } });
});

test("a sentence that one took out and the other changed", () => {
  const mine = start.select("Rain fell.").do((state, dispatch) => {
    dispatch?.(state.tr.deleteSelection());
    return true;
  });
  const theirs = start.caret("fell", "after").type(" hard");
  expect(rowsOf(mine, theirs).map(told).at(-1)).toBe("choose: Rain fell. > out | Rain fell hard.");
});
