import { describe, expect, it } from "vitest";
import type { FindingKind, Verdict } from "#lib/domain/verify/finding.ts";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";

const RESCUE =
  "The harbour police said on Tuesday that at least 18 sailors were rescued from the burning ferry Aurelia, about 120km west of Port Halden.";

/** What the gate says of a sentence: the verdict, and each finding as kind and marked words. */
function checked(sentence: string, ...passages: readonly string[]) {
  const { verdict, findings } = verifySentence(sentence, passages);
  return { verdict, findings: findings.map((one) => `${one.kind}: ${sentence.slice(one.start, one.end)}`) };
}

function messages(sentence: string, ...passages: readonly string[]): string[] {
  return verifySentence(sentence, passages).findings.map((finding) => finding.message);
}

describe("what a finding says", () => {
  it("names the figure here and the figure there", () => {
    const sentence = RESCUE.replace("120km", "160 km");
    expect(checked(sentence, RESCUE)).toEqual({ verdict: "contradicted", findings: ["number: 160 km"] });
    expect(messages(sentence, RESCUE)).toEqual(["“160 km” is not in the cited passages; they say “120km”."]);
  });

  it("tells who is no longer named as the source", () => {
    const passage = "Two men were hurt in the blast, according to the fire brigade.";
    expect(messages("Two men were hurt in the blast.", passage)).toEqual([
      "It is missing here who says so; the cited passages say “according to the fire brigade”.",
    ]);
  });

  it("tells an altered quotation from an invented one", () => {
    const passage = "“We will rebuild the bridge by May,” said mayor Ana Kovac.";
    expect(checked("“We will rebuild the bridge by June,” said mayor Ana Kovac.", passage).findings).toContain(
      "quote: “We will rebuild the bridge by June,”",
    );
    expect(messages("“Leave us alone,” said mayor Ana Kovac.", passage)).toContain(
      "“Leave us alone,” is not a quotation from the cited passages.",
    );
  });

  it("says so when there is no source at all", () => {
    for (const passages of [[], ["", "  \n"]]) {
      expect(checked("The mayor resigned.", ...passages)).toEqual({
        verdict: "unsupported",
        findings: ["content: The mayor resigned."],
      });
    }
  });
});

describe("a change that the passages contradict or do not carry", () => {
  const cases: readonly (readonly [
    what: string,
    sentence: string,
    passage: string,
    verdict: Verdict,
    kind: FindingKind,
  ])[] = [
    ["a weekday", RESCUE.replace("Tuesday", "Monday"), RESCUE, "contradicted", "date"],
    ["a name", RESCUE.replace("Aurelia", "Cordelia"), RESCUE, "contradicted", "name"],
    ["“at least” dropped", RESCUE.replace("at least ", ""), RESCUE, "partial", "number"],
    ["a negation added", "Kovac did not resign.", "Kovac resigned.", "contradicted", "negation"],
    ["a negation dropped", "Kovac resigned.", "Kovac did not resign.", "contradicted", "negation"],
    ["a contracted negation dropped", "Kovac did resign.", "Kovac didn’t resign.", "contradicted", "negation"],
    ["a modal raised", "The strike will end.", "The strike may end.", "partial", "certainty"],
    ["a hedge dropped", "The minister fled.", "The minister reportedly fled.", "partial", "certainty"],
    ["an attempt told as done", "He left the city.", "He tried to leave the city.", "partial", "certainty"],
    ["a condition dropped", "The sale goes ahead.", "The sale goes ahead if the court agrees.", "partial", "certainty"],
    ["a quantifier raised", "All homes were hit.", "Some homes were hit.", "partial", "number"],
    ["an opposite", "Rebels lost the town.", "Rebels captured the town.", "contradicted", "negation"],
    [
      "an opposite that the passage has elsewhere",
      "Oil fell in May and fell in June.",
      "Oil rose in May and fell in June.",
      "contradicted",
      "negation",
    ],
    ["the speaker dropped in front", "Two men died.", "Police said two men died.", "partial", "attribution"],
    ["the speaker dropped at the end", "Two men died.", "Two men died, police said.", "partial", "attribution"],
    [
      "plain words put in marks",
      "He called it a “very good day” for all.",
      "He called it a very good day for all.",
      "partial",
      "quote",
    ],
    ["marks dropped", "He called the plan reckless.", "He called the plan “reckless”.", "partial", "quote"],
    [
      "a quotation cut in a phrase",
      "She would “take” against them.",
      "She would “take steps” against them.",
      "partial",
      "quote",
    ],
    [
      "a bound dropped under a negation",
      "No branch will close.",
      "No branch will close before May.",
      "partial",
      "certainty",
    ],
  ];
  for (const [what, sentence, passage, verdict, kind] of cases) {
    it(`${what}: ${verdict}`, () => {
      const result = verifySentence(sentence, [passage]);
      expect(result.findings.map((finding) => finding.kind)).toContain(kind);
      expect(result.verdict).toBe(verdict);
    });
  }

  it("figures exchanged between two people", () => {
    const { verdict } = checked("Kovac killed 5 and Rahimi killed 3.", "Kovac killed 3 and Rahimi killed 5.");
    expect(verdict).not.toBe("supported");
  });

  it("a statement that takes its subject from another passage", () => {
    const { verdict } = checked(
      "Kovac resigned and killed two.",
      "Kovac resigned.",
      "Rahimi robbed a bank and killed two.",
    );
    expect(verdict).not.toBe("supported");
  });

  it("speakers exchanged", () => {
    const { verdict } = checked(
      "The town fell, the army said; the bridge holds, police said.",
      "Police said the town fell; the army said the bridge holds.",
    );
    expect(verdict).not.toBe("supported");
  });
});

describe("an honest edit", () => {
  const passage =
    "Early on Sunday, President Karel Novik, who came to power in 2011, left the capital Dunava (pop. 900,000) on a military plane, two officers told the agency Orbis.";
  const cases: readonly (readonly [what: string, sentence: string, passages: readonly string[]])[] = [
    ["a copy", passage, [passage]],
    ["one of several sentences", "It rained.", ["The sun shone. It rained. Nobody came."]],
    ["another spelling of a name", passage.replace("Novik", "Nowik"), [passage]],
    ["a first name and title left out", passage.replace("President Karel ", ""), [passage]],
    ["an apposition left out", passage.replace(", who came to power in 2011,", ""), [passage]],
    ["a parenthesis left out", passage.replace(" (pop. 900,000)", ""), [passage]],
    ["a date left out", passage.replace("Early on Sunday, ", ""), [passage]],
    ["a date moved", "Two men were hurt on Monday.", ["On Monday two men were hurt."]],
    ["the speaker moved", "Police said two men were hurt.", ["Two men were hurt, police said."]],
    ["the speaker told in other words", "According to police, two men were hurt.", ["Two men were hurt, police said."]],
    ["figures in words", "Eighteen men and 2 women died.", ["18 men and two women died."]],
    ["another unit", "The town is 100 miles away.", ["The town is 160 km away."]],
    ["straight quotation marks", 'He said: "No way, friends."', ["He said: “No way, friends.”"]],
    ["joined with “while”", "Rebels took the town, while the king fled.", ["Rebels took the town.", "The king fled."]],
    ["a pronoun told by its name", "Kovac resigned on Monday.", ["Kovac was elected in 2010. He resigned on Monday."]],
    [
      "invisible marks and no-break spaces",
      "It cost 300\u00a0euros in Ha\u00adlden.",
      ["It cost 300 euros in Halden."],
    ],
  ];
  for (const [what, sentence, passages] of cases) {
    it(`is accepted: ${what}`, () => {
      expect(checked(sentence, ...passages)).toEqual({ verdict: "supported", findings: [] });
    });
  }
});

describe("a paraphrase", () => {
  const passage =
    "Two senior officers told Orbis that President Karel Novik left Dunava on a military plane, as rebels entered the city.";
  it("is partly supported, with soft findings only", () => {
    const { verdict, findings } = checked(
      "President Karel Novik fled Dunava aboard a military plane, two senior officers told Orbis.",
      passage,
    );
    expect(verdict).toBe("partial");
    expect(findings.every((finding) => finding.startsWith("content"))).toBe(true);
  });

  it("in the passive asks who did what instead of contradicting", () => {
    expect(checked("Kovac was arrested by police in Split.", "Police arrested Kovac in Split.").verdict).toBe(
      "partial",
    );
  });

  it("of something else is unsupported", () => {
    expect(checked("Shares in the bank rose sharply.", passage).verdict).toBe("unsupported");
  });
});

describe("bad input", () => {
  it("empty sentences and passages", () => {
    expect(verifySentence("", [""]).verdict).toBe("supported");
    expect(verifySentence("", []).verdict).toBe("unsupported");
    expect(verifySentence("🚨🚨", ["It burned."]).verdict).toBe("unsupported");
  });

  it("text far longer than a sentence is refused in plain words, copies of it are not", () => {
    const long = "The army said that three men died in Halden. ".repeat(2_300);
    expect(long.length).toBeGreaterThan(100_000);
    expect(verifySentence(long, [long]).verdict).toBe("supported");
    expect(messages(`${long}!x`, long)).toEqual([
      "This is longer than a sentence (over 5,000 characters); split it to have it checked.",
    ]);
  });

  it("passages far too long are read in part, and the reader is told", () => {
    const passage = "A long report without end. ".repeat(3_000);
    expect(messages("Three men died.", passage).at(-1)).toMatch(/^The cited passages are too long/);
  });

  it("quotation marks that do not match", () => {
    expect(checked("He said “we will stay.", "He said “we will stay.”").findings).toContain("quote: “we will stay.");
    expect(checked("He left, he said.", "He left,” he said.").verdict).not.toBe("contradicted");
  });

  it("scripts without spaces or case", () => {
    expect(checked("大马士革有12人死亡。", "大马士革有13人死亡。").findings).toEqual(["number: 12"]);
    expect(checked("قتل ١٢ شخصا", "قتل ١٣ شخصا").findings).toEqual(["number: ١٢"]);
  });
});
