import { describe, expect, test } from "vitest";
import { boundTo, dismissedOf, withoutDismissed } from "#components/editor/checks/dismissed.ts";
import { citeStretch } from "#lib/editor/commands/cite-stretch.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { scene } from "./story-scene.ts";

const start = scene(["a:The army left. |b:Shops opened."]);
const sentences = sentencesOf(start.doc);
const [a] = sentences;
const number = { kind: "number", start: 0, end: 3, message: "“12” is not in the cited passages." } as const;
const name = { kind: "name", start: 4, end: 8, message: "“Army” is not in the cited passages." } as const;
const findings = new Map([
  ["a", [number, name]],
  ["b", [number]],
]);
const dismissal = { sid: "a", kind: "number", reason: "Counted by us.", by: "Nora" } as const;

describe("findings that somebody has dismissed", () => {
  const dismissed = boundTo(sentences, [dismissal, { ...dismissal, sid: "gone" }]);

  test("are told no more, those of other kinds and of other sentences are", () => {
    const open = withoutDismissed(findings, sentences, dismissed);
    expect([...open]).toEqual([
      ["a", [name]],
      ["b", [number]],
    ]);
    const both = boundTo(sentences, [dismissal, { ...dismissal, kind: "name" }]);
    expect([...withoutDismissed(findings, sentences, both).keys()]).toEqual(["b"]);
  });

  test("come back with other words, and with other sources; the same words bring the dismissal back", () => {
    const typed = start.caret("left", "after").type(" again");
    const [changed] = sentencesOf(typed.doc);
    expect(changed && dismissedOf(changed, dismissed)).toEqual([]);
    const [undone] = sentencesOf(typed.erase(" again".length).doc);
    expect(undone && dismissedOf(undone, dismissed)).toHaveLength(1);
    const [cited] = sentencesOf(start.do(citeStretch("a", { report: "z", from: 0, to: 4 })).doc);
    expect(cited && dismissedOf(cited, dismissed)).toEqual([]);
    expect(a && dismissedOf(a, dismissed)).toHaveLength(1);
  });
});
