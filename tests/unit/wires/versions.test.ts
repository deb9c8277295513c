import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersionTexts } from "#lib/domain/wires/versions/compare-versions.ts";
import { changeBy, compareVersions, takesBack } from "#lib/domain/wires/versions/report-change.ts";
import { reportMeant } from "#lib/domain/wires/versions/report-meant.ts";
import { findSameWords } from "#lib/domain/wires/versions/same-words.ts";

const version = (over: Partial<Parameters<typeof compareVersions>[0]>) => ({
  version: null,
  versionCreatedAt: null,
  publishedAt: null,
  id: "0",
  ...over,
});

describe("versions of one item", () => {
  it("are ordered by number, not by letters, however long", () => {
    expect(compareVersions(version({ version: "9" }), version({ version: "10" }))).toBeLessThan(0);
    const [day, next] = ["20240309121500123456", "20240309121500123457"];
    expect(compareVersions(version({ version: next }), version({ version: day }))).toBeGreaterThan(0);
  });

  it("are ordered by when they were made where there is no number, and by arrival where nothing is said", () => {
    const made = (at: string, id: string) => version({ version: "a", versionCreatedAt: at, id });
    expect(compareVersions(made("2030-01-02T00:00:00Z", "1"), made("2030-01-01T00:00:00Z", "2"))).toBeGreaterThan(0);
    expect(
      compareVersions(version({ publishedAt: "2030-01-01T00:00:00Z", id: "1" }), version({ id: "2" })),
    ).toBeLessThan(0);
  });

  it("say what they do to the one before", () => {
    const usable = { pubStatus: "usable", correction: false } as const;
    expect(changeBy(usable)).toBe("replaced");
    expect(changeBy({ ...usable, correction: true })).toBe("corrected");
    expect(changeBy({ pubStatus: "canceled", correction: true })).toBe("killed");
    expect(changeBy({ pubStatus: "withheld", correction: false })).toBe("withheld");
    expect(
      ["replaced", "corrected", "killed", "withheld", "withdrawn"].filter((kind) => takesBack(kind as "killed")),
    ).toEqual(["killed", "withheld", "withdrawn"]);
  });
});

describe("the words of a passage in a newer version", () => {
  const text = "The ferry left at noon. Twelve people were hurt, the ministry said. Nobody was missing.";
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const find = (words: string, newer: string) => {
    const span = findSameWords(text, spanOf(words), newer);
    return span && newer.slice(span.start, span.end);
  };

  it("are found wherever they stand, with whatever white space", () => {
    expect(find("Twelve people were hurt, the ministry said.", `Update. ${text}`)).toBe(
      "Twelve people were hurt, the ministry said.",
    );
    expect(find("Nobody was missing.", "Nobody\n  was missing.")).toBe("Nobody\n  was missing.");
  });

  it("are not found when one of them is another, or runs on", () => {
    expect(find("Twelve people were hurt", "Fourteen people were hurt")).toBeNull();
    expect(find("hurt", "The hurtful words")).toBeNull();
    expect(findSameWords("12 people", { start: 0, end: 9 }, "112 people")).toBeNull();
  });

  it("are found where they lie most alike, when they stand twice", () => {
    const said = "No one was hurt. ";
    const long = said + "Words. ".repeat(40) + said;
    const last = { start: long.lastIndexOf("No one"), end: long.lastIndexOf("No one") + said.trim().length };
    expect(findSameWords(long, last, `New. ${long}`)?.start).toBe(`New. ${long}`.lastIndexOf("No one"));
  });

  it("cut what they claim, from any text", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(words, words, fc.nat(60), fc.nat(60), (text, newer, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const plain = (cut: string) => cut.split(/\s+/u).filter(Boolean).join(" ");
        const found = findSameWords(text, { start, end }, newer);
        if (found) expect(plain(newer.slice(found.start, found.end))).toBe(plain(text.slice(start, end)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("two versions of a report, sentence by sentence", () => {
  const before = [
    "The ferry left at noon.",
    "Twelve people were hurt.",
    "The master was questioned.",
    "Nobody was missing.",
  ];

  it("say what stayed, came, went and changed, where it stands", () => {
    const after = [
      "The ferry left at noon.",
      "Fourteen people were hurt.",
      "Nobody was missing.",
      "An inquiry was opened.",
    ];
    expect(compareVersionTexts(before, after)).toEqual([
      { kind: "same", text: before[0] },
      { kind: "changed", before: before[1], after: after[1] },
      { kind: "removed", before: before[2] },
      { kind: "same", text: before[3] },
      { kind: "added", after: after[3] },
    ]);
  });

  it("take a sentence that moved, or was broken into lines, for the same", () => {
    const after = [before[3], before[0], "Twelve people\nwere hurt.", before[2]].map(String);
    expect(new Set(compareVersionTexts(before, after).map(({ kind }) => kind))).toEqual(new Set(["same"]));
  });

  it("lose no sentence of either side", () => {
    const texts = fc.array(fc.constantFrom("One is here.", "Two are here.", "Three came.", "Four went.", "Five."), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, texts, (older, newer) => {
        const changes = compareVersionTexts(older, newer);
        const said = (side: "before" | "after") =>
          changes.flatMap((change) =>
            change.kind === "same" ? [change.text] : side in change ? [change[side as never]] : [],
          );
        expect(said("after")).toEqual(newer);
        expect(said("before").toSorted()).toEqual(older.toSorted());
      }),
    );
  });
});

describe("which report a kill in words means", () => {
  const one = { id: "1", headline: "Bridge closed after flood" };
  const two = { id: "2", headline: "Ferry aground off Gull Point" };
  const kill = (text: string) => ({ text });

  it("is the only one under its slugline, or the one whose headline it repeats", () => {
    expect(reportMeant(kill("Kill."), [one])).toBe("1");
    expect(reportMeant(kill("MANDATORY KILL: please kill “FERRY AGROUND\noff Gull Point”."), [one, two])).toBe("2");
  });

  it("is none when it could be several", () => {
    expect(reportMeant(kill("Kill the story."), [one, two])).toBeNull();
    expect(
      reportMeant(kill("Kill Bridge closed after flood and Ferry aground off Gull Point."), [one, two]),
    ).toBeNull();
    expect(reportMeant(kill("Kill."), [])).toBeNull();
    expect(reportMeant(kill("It is a storm."), [{ id: "3", headline: "Storm" }, two])).toBeNull();
  });
});
