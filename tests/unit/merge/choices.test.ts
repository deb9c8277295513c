import { describe, expect, it } from "vitest";
import { draftFromClaims } from "#lib/domain/merge/draft.ts";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { Draft } from "#lib/domain/merge/merge-result.ts";
import { eventReports, sentencesWith } from "#tests/support/events.ts";

const inputs = eventReports("storm");
const result = mergeReports(inputs);
const textsOf = (draft: Draft) => draft.paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text));

function conflictAbout(words: string) {
  const ids = sentencesWith(result, words);
  const conflict = result.conflicts.find(({ sides }) =>
    sides.some((side) => side.sentences.some((id) => ids.includes(id))),
  );
  if (!conflict) throw new Error(`No conflict about “${words}”.`);
  return { conflict, side: conflict.sides.findIndex((side) => side.sentences.some((id) => ids.includes(id))) };
}

describe("what a desk has settled", () => {
  it("leaves out the side that was not taken", () => {
    const { conflict, side } = conflictAbout("Beira airport remained open");
    const settled = [{ key: conflict.key, decision: { take: side } as const }];
    const draft = textsOf(mergeReports(inputs, { settledConflicts: settled }).draft);
    expect(draft.some((text) => text.includes("The airport in Beira was closed"))).toBe(false);
  });

  it("takes a side by its value too, and strikes both where the desk wrote another", () => {
    const { conflict } = conflictAbout("Beira airport remained open");
    const settled = [{ key: conflict.key, decision: { take: "half open" } as const }];
    const draft = textsOf(mergeReports(inputs, { settledConflicts: settled }).draft);
    expect(draft.some((text) => text.includes("irport"))).toBe(false);
  });

  it.each(["report both", "dismiss"] as const)(
    "no longer marks sentences of a conflict settled as “%s”",
    (decision) => {
      const marked = (draft: Draft) =>
        draft.paragraphs
          .flatMap(({ sentences }) => sentences.flatMap(({ findings }) => findings))
          .filter(({ kind }) => kind === "conflict").length;
      const settled = result.conflicts.map(({ key }) => ({ key, decision }));
      expect(marked(result.draft)).toBeGreaterThan(0);
      expect(marked(mergeReports(inputs, { settledConflicts: settled }).draft)).toBe(0);
    },
  );

  it("keeps the keys of claims and conflicts when a report is added", () => {
    const more = mergeReports([...inputs, ...eventReports("final").map((input) => ({ ...input, id: `f${input.id}` }))]);
    const keys = new Set(more.conflicts.map(({ key }) => key));
    expect(result.conflicts.filter(({ key }) => !keys.has(key))).toEqual([]);
    const claims = new Set(more.claims.map(({ key }) => key));
    expect(result.claims.filter(({ key }) => !claims.has(key)).length).toBeLessThan(result.claims.length * 0.2);
  });
});

describe("a draft from chosen claims", () => {
  it("tells each chosen claim, once, and nothing else", () => {
    const chosen = result.claims.slice(0, 6);
    const draft = draftFromClaims(result, { claims: chosen.map(({ key }) => key) });
    const cited = draft.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations));
    const ids = result.sentences
      .filter(({ report, start }) => cited.some((citation) => citation.report === report && citation.start === start))
      .map(({ id }) => id);
    for (const claim of chosen) expect(claim.sentences.some((id) => ids.includes(id))).toBe(true);
    for (const id of ids) expect(chosen.some((claim) => claim.sentences.includes(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("takes ids as well as keys", () => {
    const [first] = result.claims;
    expect(textsOf(draftFromClaims(result, { claims: [first?.id ?? ""] }))).toHaveLength(1);
  });

  it("is empty when nothing was chosen", () => {
    expect(draftFromClaims(result, { claims: [] }).paragraphs).toEqual([]);
  });
});

describe("a house spelling", () => {
  it("names the group", () => {
    const { names } = mergeReports(inputs, { houseNames: { "Tomas Chirindza": "Tomás Chirindza" } });
    expect(names.find(({ variants }) => variants.some(({ text }) => text === "Tomas Chirindza"))?.canonical).toBe(
      "Tomás Chirindza",
    );
  });
});
