import { describe, expect, it } from "vitest";
import { compressed } from "#lib/domain/merge/draft-compress.ts";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { DraftSentence, MergeResult } from "#lib/domain/merge/merge-result.ts";
import { eventNames, eventReports, reportFrom } from "#tests/support/events.ts";

const mergeOf = (...texts: readonly string[]): MergeResult =>
  mergeReports(texts.map((text, at) => reportFrom(new TextEncoder().encode(text), `${at}.txt`, at)));
const sentencesOf = ({ draft }: MergeResult): DraftSentence[] =>
  draft.paragraphs.flatMap((paragraph) => paragraph.sentences);
const textsOf = (result: MergeResult): string[] => sentencesOf(result).map(({ text }) => text);
const placeOf = (result: MergeResult, words: string): number => {
  const at = textsOf(result).findIndex((text) => text.includes(words));
  expect([words, at]).not.toEqual([words, -1]);
  return at;
};

const MILL = [
  `Fire destroyed the Corran paper mill on Tuesday, the fire service said.

The mill was built in 1911.

“We heard a roar and ran,” said Elsie Grant, who lives next door.

The flames spread from a drying machine to the roof, the fire service said.`,
  `The Corran paper mill burned down on Tuesday, police said.

Flames from a drying machine reached the roof, police said.

Owner Ian Muir said the mill would not be rebuilt.`,
] as const;

describe("the length of a draft", () => {
  it("is that of its only report where there is but one, though nobody else tells what it tells", () => {
    const result = mergeOf(
      `A crane fell into the dry dock of Ansel Harbour on Friday, the port authority said.

Eleven workers were brought to hospital, the port authority said.

The dry dock will stay closed until Monday, harbour master Ines Valk said.`,
    );
    expect(textsOf(result)).toHaveLength(3);
  });
});

describe("the order of a draft", () => {
  it("is lead, how it came, what people say, what lies behind", () => {
    const result = mergeOf(...MILL);
    const [lead, how, reaction] = ["paper mill", "drying machine", "roar and ran"].map((words) =>
      placeOf(result, words),
    );
    expect(lead).toBe(0);
    expect(how).toBeGreaterThan(lead ?? 0);
    expect(reaction).toBeGreaterThan(how ?? 0);
  });

  it("begins with what stands on two independent origins, wherever else one report begins", () => {
    const result = mergeOf(
      `Shares in Corran Paper rose 2 per cent before the news, broker Anna Lund said.

Fire destroyed the Corran paper mill on Tuesday, the fire service said.`,
      MILL[1],
    );
    const [first] = sentencesOf(result);
    expect(result.claims.find(({ id }) => id === first?.claim)?.independentOrigins).toBeGreaterThan(1);
    expect(first?.text).toContain("mill");
  });
});

describe("a claim of a single origin", () => {
  it("is told in a sentence that names it", () => {
    const texts = textsOf(
      mergeOf(
        `${MILL[0]}\n\nFourteen people worked nights at the mill.`,
        `${MILL[1]}\n\nTwelve drivers will lose their work too, union secretary Jo Bell said.`,
      ),
    );
    expect(texts.some((text) => text.includes("union secretary Jo Bell said"))).toBe(true);
    expect(texts.some((text) => text.includes("Fourteen people"))).toBe(false);
  });

  it.each(eventNames())(
    "names its source in the event %s, unless it answers another or leans on one that does",
    (name) => {
      const result = mergeReports(eventReports(name));
      const shared = new Set(
        result.claims.filter(({ reports }) => reports.length > 1).flatMap(({ sentences }) => sentences),
      );
      const silent = sentencesOf(result).flatMap(({ text, citations, findings }) => {
        if (citations.length > 1 || findings.length > 0) return [];
        const [passage] = citations;
        const sentence = result.sentences.find(
          ({ report, start, end }) => report === passage?.report && start <= passage.start && passage.end <= end,
        );
        return sentence && !shared.has(sentence.id) && sentence.origins.length === 0 ? [text] : [];
      });
      expect(silent).toEqual([]);
    },
  );
});

const ARREST = [
  "The mayor of Corran, Piet Vos, was arrested on Monday over the mill fire, a court clerk said.\n\nThe mill burned down on Sunday, the fire service said.",
  "The mayor of Corran, Piet Vos, has not been arrested over the mill fire, police said on Monday.\n\nThe mill burned down on Sunday, police said.",
] as const;

describe("an open conflict", () => {
  it("is told from both sides in one sentence, each with its source, joined by a semicolon alone", () => {
    const result = mergeOf(...ARREST);
    const both = sentencesOf(result).find(({ citations }) => citations.length === 2);
    expect(both?.text).toMatch(/^The mayor of Corran, Piet Vos, .*; the mayor of Corran, Piet Vos, /);
    expect(both?.text).toContain("a court clerk said");
    expect(both?.text).toContain("police said");
    expect(new Set(both?.citations.map(({ report }) => report)).size).toBe(2);
    expect(both?.findings.map(({ kind }) => kind)).toEqual(["conflict"]);
    expect(both?.findings[0]?.message).toContain("“Arrested” (a court clerk)");
    expect(both?.findings[0]?.message).toContain("“Not arrested” (police)");
  });

  it("is never stated without a mark by one side", () => {
    for (const order of [ARREST, [...ARREST].reverse()])
      for (const { text, findings } of sentencesOf(mergeOf(...order)))
        if (/arrested/.test(text)) expect(findings.map(({ kind }) => kind)).toContain("conflict");
  });

  it("is held back where it is only a detail of a sentence that can do without it", () => {
    const result = mergeOf(
      "Port Marl, 40 kilometres north of Fort Corran, was flooded on Monday, the army said.",
      "Port Marl lies south of Fort Corran, on the coast.\n\nPort Marl was flooded on Monday, a guard said.",
    );
    expect(result.conflicts.map(({ kind }) => kind)).toEqual(["place"]);
    expect(textsOf(result)).toEqual(["Port Marl was flooded on Monday, the army said."]);
    expect(sentencesOf(result).flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe("no fact is told twice", () => {
  it("in other words", () => {
    const texts = textsOf(mergeOf(...MILL));
    expect(texts.filter((text) => /paper mill/.test(text) && /burned|destroyed/.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /drying machine/.test(text))).toHaveLength(1);
  });

  it("in another unit or spelling of the figure", () => {
    const texts = textsOf(
      mergeOf(
        "Norlund Bank will pay 500,000 rupees to each family of the miners, the governor said on Friday.",
        "Each family of the miners will get half a million rupees from Norlund Bank, a union leader said.",
      ),
    );
    expect(texts.filter((text) => text.includes("rupees"))).toHaveLength(1);
  });

  it("but is told when it brings something new", () => {
    const texts = textsOf(
      mergeOf(
        ...MILL,
        "The Corran paper mill burned down on Tuesday and 62 people lost their jobs, a union leader said.",
      ),
    );
    expect(texts.some((text) => text.includes("62 people"))).toBe(true);
  });
});

describe("a sentence that cannot be read by itself", () => {
  it("gives way to one that names whom it means", () => {
    const texts = textsOf(
      mergeOf(
        "Piet Vos spoke to the council.\n\nHe resigned as mayor of Corran on Monday after the mill fire, the town clerk said.",
        "Mayor Piet Vos resigned on Monday after the mill fire in Corran, the council said.",
      ),
    );
    expect(texts.some((text) => /Piet Vos resigned/.test(text))).toBe(true);
    expect(texts.filter((text) => /^He resigned/.test(text))).toEqual([]);
  });
});

describe("loaded words", () => {
  it("are left where a neutral report says the same", () => {
    const texts = textsOf(
      mergeOf(
        "A shocking inferno devoured the doomed Corran paper mill on Tuesday, destroying it, the fire service said.",
        "Fire destroyed the Corran paper mill on Tuesday, police said.",
      ),
    );
    expect(texts[0]).toBe("Fire destroyed the Corran paper mill on Tuesday, police said.");
    expect(texts.join(" ")).not.toMatch(/shocking|doomed|inferno/);
  });
});

describe("compression", () => {
  const without = (text: string, words: string) => {
    const start = text.indexOf(words);
    return compressed(text, [{ start, end: start + words.length }]);
  };

  it.each([
    [
      "Captain Jonas Lindqvist, 58, who has commanded the ferry for nine years, was the last to leave the bridge.",
      "who has commanded the ferry for nine years",
      "Captain Jonas Lindqvist, 58, was the last to leave the bridge.",
    ],
    [
      "The ferry, with 318 people on board, hit the sandbank at 6.40am.",
      "with 318 people on board",
      "The ferry hit the sandbank at 6.40am.",
    ],
    [
      "A fire destroyed two barns near Ostby on Monday, killing 14 horses, police said.",
      "killing 14 horses",
      "A fire destroyed two barns near Ostby on Monday, police said.",
    ],
    [
      "The mayor (58 years old) resigned on Monday after a vote in the council.",
      "58 years old",
      "The mayor resigned on Monday after a vote in the council.",
    ],
  ])("deletes what can go: %s", (text, words, short) => {
    expect(without(text, words).text).toBe(short);
  });

  it.each([
    ["who says it", "A fire destroyed two barns near Ostby on Monday, police said.", "police said"],
    ["what the sentence is about", "The bridge was closed on Monday.", "was closed on Monday"],
    ["what qualifies it", "The bridge is safe, but only for cars, the city said.", "but only for cars"],
    [
      "part of a quotation",
      "“We left, with nothing but our coats, before dawn,” said Ana Roe.",
      "with nothing but our coats",
    ],
    [
      "what another part hangs on",
      "They met in Ostby, in the old hall, which was built in 1911, on Monday evening.",
      "in the old hall",
    ],
  ])("leaves %s", (_what, text, words) => {
    expect(without(text, words).text).toBe(text);
  });

  it("takes nothing along that was not meant to go", () => {
    const text = "Rain fell all night, flooding the harbour, closing two roads, and the ferry stayed in port.";
    expect(without(text, "closing two roads").text).toContain("flooding the harbour");
  });
});

describe("a citation", () => {
  it("ends where the words of its sentence end", () => {
    const text = "A fire destroyed two barns near Ostby on Monday, police said, killing 14 horses.";
    const start = text.indexOf("killing");
    const { text: short, kept } = compressed(text, [{ start, end: text.length - 1 }]);
    expect(short).toBe("A fire destroyed two barns near Ostby on Monday, police said.");
    expect(text.slice(kept.start, kept.end)).toBe("A fire destroyed two barns near Ostby on Monday, police said");
  });

  it("begins after an opening that was left out", () => {
    const result = mergeOf(
      "Meanwhile, fire destroyed the Corran paper mill on Tuesday, the fire service said.",
      "The choir of Ostby sang on Sunday, the vicar said.",
    );
    const [mill] = sentencesOf(result).filter(({ text }) => text.includes("mill"));
    expect(mill?.text).toBe("Fire destroyed the Corran paper mill on Tuesday, the fire service said.");
    expect(mill?.citations).toEqual([{ report: "r1", start: "Meanwhile, ".length, end: 82 }]);
  });
});
