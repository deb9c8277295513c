import { describe, expect, it } from "vitest";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { Claim, MergeResult, Origin } from "#lib/domain/merge/merge-result.ts";
import { reportFrom, sentencesWith } from "#tests/support/events.ts";

const mergeOf = (...texts: readonly string[]): MergeResult =>
  mergeReports(texts.map((text, at) => reportFrom(new TextEncoder().encode(text), `${at}.txt`, at)));

function claimOf(result: MergeResult, a: string, b: string): Claim {
  const [first, second] = [sentencesWith(result, a), sentencesWith(result, b)];
  const claim = result.claims.find(
    ({ sentences }) => sentences.some((id) => first.includes(id)) && sentences.some((id) => second.includes(id)),
  );
  if (!claim) throw new Error(`No claim of “${a}” and “${b}”.`);
  return claim;
}

function originOf(result: MergeResult, words: string): Origin | undefined {
  const [id] = sentencesWith(result, words);
  const [own] = result.sentences.find((sentence) => sentence.id === id)?.origins ?? [];
  return result.origins.find((origin) => origin.id === own);
}

describe("independent origins", () => {
  it("counts the same unnamed officials of one agency once, whoever prints them", () => {
    const result = mergeOf(
      "Dam keepers opened the Vesna dam on Monday, two senior officials told Reuters.",
      "Dam keepers opened the Vesna dam on Monday, according to two officials who spoke to Reuters.",
      "The Vesna dam was opened on Monday, Reuters reported, citing two officials.",
    );
    expect(claimOf(result, "two senior officials told", "citing two officials").independentOrigins).toBe(1);
  });

  it("counts two who are named twice", () => {
    const result = mergeOf(
      "Dam keepers opened the Vesna dam on Monday, engineer Mira Olt said.",
      "The Vesna dam was opened on Monday, the mayor of Vesna said.",
    );
    expect(claimOf(result, "Mira Olt", "the mayor of Vesna").independentOrigins).toBe(2);
  });

  it("gives a paragraph's first sentence to whom its last one names, so that an outlet's own word does not swell the count", () => {
    const closing =
      "Rioters stormed the Vesna courthouse on Monday. The doors stood open, according to engineer Mira Olt.";
    const told = "Rioters stormed the Vesna courthouse on Monday, the mayor said.";
    const result = mergeOf(closing, told, closing.replace("The doors stood open", "Nobody guarded the doors"));
    expect(claimOf(result, "courthouse on Monday.", "the mayor said").independentOrigins).toBe(2);
  });

  it("gives it to nobody where another paragraph names them", () => {
    const [first, second] = [
      "Rioters stormed the Vesna courthouse on Monday.",
      "Rain fell, according to engineer Mira Olt.",
    ];
    const result = mergeOf(`${first}\n\n${second}`, `${first.slice(0, -1)}, the mayor said.`);
    expect(claimOf(result, "courthouse on Monday.", "the mayor said").independentOrigins).toBe(1);
  });

  it("counts of a sentence with two speakers only the one whose part it is", () => {
    const result = mergeOf(
      "The mayor said the Vesna dam had burst, while engineer Mira Olt said the bridge was safe.",
      "The Vesna dam burst on Monday, the mayor said.",
    );
    expect(claimOf(result, "while engineer", "burst on Monday").independentOrigins).toBe(1);
  });
});

describe("a body and who leads it", () => {
  const led = (title: string) =>
    mergeOf(
      `Dam keepers opened the Vesna dam on Monday, Mira Olt, ${title}, said.`,
      "The Vesna dam was opened on Monday, Northern Water Company said.",
    );
  const origins = (title: string) => claimOf(led(title), "Mira Olt", "Northern Water Company said").independentOrigins;

  it.each(["head of Northern Water Company", "the chief executive of the state-owned Northern Water Company"])(
    "are one origin: %s",
    (title) => expect(origins(title)).toBe(1),
  );

  it.each([
    "a former head of Northern Water Company",
    "a customer of Northern Water Company",
    "head of the fire brigade",
  ])("are two where somebody else speaks: %s", (title) => expect(origins(title)).toBe(2));

  it("are one with the name of the body first", () => {
    const result = mergeOf(
      "Dam keepers opened the Vesna dam on Monday, Northern Water Company’s director Mira Olt said.",
      "Northern Water Company said the Vesna dam had been opened on Monday.",
      "The Vesna dam was opened on Monday, Mira Olt said.",
    );
    expect(claimOf(result, "Monday, Mira Olt said", "had been opened").independentOrigins).toBe(1);
  });
});

describe("a body that is only described", () => {
  const result = mergeOf(
    "Northern Water Company said trade was good. Papers seen by the Tribune show that inspectors found a leak. The company denied it. The coastguard said the river was clean.\n\nTwo clerks said the gate was shut. One of them said the bell rang.",
  );

  it("is the last company named, not the last paper", () => {
    expect(originOf(result, "The company denied")?.name).toBe("Northern Water Company");
  });

  it("is nobody else where its kind is its name", () => {
    expect(originOf(result, "river was clean")?.name).toBe("The coastguard");
  });

  it("is those named before, where one of them speaks", () => {
    expect(originOf(result, "bell rang")?.name).toBe("Two clerks");
  });
});

describe("the description of an origin", () => {
  const result = mergeOf(
    "The bridge is safe, Commander Ida Renwick said. Police closed the road, police said.",
    "The bridge will open on Friday, Ida Renwick, head of the harbour guard, told reporters. The road is shut, the police said.\n\nTrains run again, Renwick said.",
  );

  it("says what the name does not, each thing once", () => {
    expect(originOf(result, "bridge is safe")).toMatchObject({
      name: "Ida Renwick",
      detail: "Commander; head of the harbour guard",
    });
  });

  it("does not repeat the name in another case or with an article", () => {
    expect(originOf(result, "closed the road")?.detail).toBeNull();
  });
});
