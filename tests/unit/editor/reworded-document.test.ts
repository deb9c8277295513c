import { expect, test } from "vitest";
import { readDocument, type StoredDocument } from "#lib/editor/queries/read-document.ts";
import { rewordedDocument } from "#lib/editor/reworded-document.ts";
import { scene } from "./story-scene.ts";
import { asSuggested, rulesOf, suggestingOn } from "./suggesting.ts";

const start = scene(["a:The army left. |b:Shops opened at noon."]);

test("a stored text says something else in one sentence, and keeps sids and sources", () => {
  const reworded = rewordedDocument(start.doc.toJSON() as StoredDocument, { sid: "b", wording: "Shops stayed shut." });
  const read = readDocument(reworded, { reports: new Map([97, 98].map((code) => [`r${code}`, { length: 10 }])) });
  const told = read.ok && read.value.sentences.map(({ sid, text, cites }) => [sid, text, cites.length]);
  expect(told).toEqual([
    ["a", "The army left.", 1],
    ["b", "Shops stayed shut.", 1],
  ]);
});

test("a sentence with open suggestions is left to whoever writes, and one that is gone to nobody", () => {
  const state = suggestingOn(start.state);
  const { to } = start.select("Shops").state.selection;
  const tr = asSuggested(state.tr.insertText("s", to), state, rulesOf("ines"));
  const document = tr?.doc.toJSON() as StoredDocument;
  expect(rewordedDocument(document, { sid: "b", wording: "Shops stayed shut." })).toBeNull();
  expect(rewordedDocument(document, { sid: "a", wording: "The army fled." })).not.toBeNull();
  expect(rewordedDocument(document, { sid: "c", wording: "Nobody came." })).toBeNull();
});
