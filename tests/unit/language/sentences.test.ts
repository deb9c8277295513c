import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences, splitText } from "#lib/domain/language/sentences.ts";
import type { Block } from "#lib/domain/wires/report.ts";

function split(text: string, language: string | null = "en"): string[] {
  return splitText(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Written as the sentences expected, which are joined by spaces and must come apart again. */
function expectSplit(sentences: readonly string[], language: string | null = "en"): void {
  expect(split(sentences.join(" "), language)).toEqual(sentences);
}

describe("short forms", () => {
  it.each([
    [["Mr. Ortu met Dr. Vane and Gen. Oba at 9 a.m. on Monday.", "They left at 6 p.m.", "Nobody spoke."]],
    [["He lives in the U.S. and works for the U.S. Army."]],
    [["She flew to the U.S.", "The visit lasted a week."]],
    [["Shares of Halden Inc. rose on Jan. 12.", "Shares of Brandt Corp. fell."]],
    [["He joined Halden Inc.", "The firm makes pumps."]],
    [["J. K. Orlan and P.J. Wren wrote it.", "George W. Brandt read it."]],
    [["They took vitamin C.", "It helped."]],
    [["He ranked No. 4 in the list.", "She said no.", "They agreed."]],
    [["See p. 12 and Fig. 3 of Vol. 2.", "It is all there."]],
    [["The storm hit St. Louis, Mo. on Friday.", "It then moved east."]],
    [["It happened in Springfield, Mass.", "Police came quickly."]],
    [["The match, Northgate vs. Ashcombe, is on Sunday.", "Tickets are gone."]],
    [["Prices rose 3.5 percent to $1,204.50.", "Wages did not."]],
    [["He was at example.org and 10.0.0.1 all day.", "Then he slept."]],
    [["Yahoo! Inc. said so.", "Nobody else did."]],
    [["Sen. Ruth Amadi (D-Ohio) spoke first.", "Rep. Lund followed."]],
    [["The trial of Ilan Dreve Jr. opened.", "He pleaded guilty."]],
    [["At 5 p.m. Monday the gates closed.", "At 6 p.m. EST they opened."]],
  ])("%j", (sentences) => expectSplit(sentences));
});

describe("quotations", () => {
  it.each([
    [["“Stop!” she said.", "“Why?” Ms. Adler asked.", "He left."]],
    [["Crowds chanted “Freedom! Freedom!” as the gates opened.", "Some wept."]],
    [["“No. Never,” he said."]],
    [['"We won the vote.', 'It is over," he said.', "She did not."]],
    [["They said, “Hold the line.”", "Then they ran."]],
    [["He asked, “Is it fair?”", "The room was silent."]],
    [["“Is it over?”", "He shook his head."]],
    [["‘Go!’ he shouted.", "It wasn’t enough."]],
    [["„Das ist es.“", "Er ging."], "de"],
    [["« C’est fini. »", "Il partit."], "fr"],
    [["The sign read “Closed.” and stayed up."]],
  ])("%j", (sentences, language = "en") => expectSplit(sentences, language));

  it("lets a quotation that runs on into the next paragraph come apart sentence by sentence", () => {
    expectSplit(["“Our teams are there.", "They work day and night.", "They need help."]);
  });
});

describe("what looks like an end and is none", () => {
  it.each([
    [["He waited… and waited.", "Then nothing came."]],
    [["The road (see map p. 4. It is old) was shut.", "Nobody used it."]],
    [["It ended.", "(It had lasted a week.)"]],
    [["1. Close the gate.", "2. Call the guard."]],
    [["Is it safe?!", "Nobody knows."]],
    [["The firm, eBay, said so.", "iPhone sales rose.", "al-Masri left."]],
    [["They met at 10.30 at No. 10.", "It was short."]],
  ])("%j", (sentences) => expectSplit(sentences));

  it("finds the end where the space after it was forgotten", () => {
    expect(split("The strike ended.The port opened.")).toEqual(["The strike ended.", "The port opened."]);
  });

  it("keeps headlines, which have no full stop, and list items by their lines", () => {
    expect(split("Strike ends\nPort opens\n• Cranes move\n• Ships wait")).toEqual([
      "Strike ends",
      "Port opens",
      "• Cranes move",
      "• Ships wait",
    ]);
  });
});

describe("other scripts and languages", () => {
  it.each([
    [["قال الوزير إن المدارس ستغلق.", "هل وصل الوفد؟", "نعم، وصل أمس."], "ar"],
    [["В 2014 г. он уехал в г. Орлов.", "Там жил его брат.", "Это было давно!"], "ru"],
    [["Am 3. Oktober kam Dr. Weber.", "Er blieb bis zum 12. November."], "de"],
    [["¿Qué pasó?", "¡Nada!", "El Sr. Pérez llegó.", "EE.UU. anunció algo."], "es"],
    [["M. Duval est arrivé.", "Il a parlé à Mme. Roy."], "fr"],
  ])("%j", (sentences, language) => expectSplit(sentences, language));

  it("needs no space in Chinese and Japanese", () => {
    expect(split("港口昨天重新开放。工人说：“我们赢了。”船只开始进港！", "zh")).toEqual([
      "港口昨天重新开放。",
      "工人说：“我们赢了。”",
      "船只开始进港！",
    ]);
  });
});

describe("sentences of a report", () => {
  const text = "Ferry aground\n\nA ferry ran aground in fog\noff Skarn. Nobody was\nhurt.\n\nTag one\nTag two";
  const blocks: Block[] = [
    { start: 0, end: 13, kind: "headline" },
    { start: 15, end: text.indexOf("\n\nTag"), kind: "body" },
    { start: text.indexOf("Tag"), end: text.length, kind: "tags" },
  ];

  it("run on over the lines of wrapped copy, and stay within their block", () => {
    const found = splitSentences(text, blocks, "en").map(({ start, end, block }) => [block, text.slice(start, end)]);
    expect(found).toEqual([
      ["headline", "Ferry aground"],
      ["body", "A ferry ran aground in fog\noff Skarn."],
      ["body", "Nobody was\nhurt."],
      ["tags", "Tag one"],
      ["tags", "Tag two"],
    ]);
  });
});

describe("properties", () => {
  const scrap = fc.constantFrom(
    "Mr. ",
    "He left. ",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "(",
    ")",
    "[1]",
    "U.S. ",
    "…",
    "?!",
    "。",
    "؟ ",
    "\n",
    "\r\n\r\n",
    "\u2028",
    "\ufeff",
    "\u200f",
    "a.m. ",
    "3.5 ",
    "ﷺ ",
    "🚨",
    "\ud800",
  );
  const anyText = fc
    .array(fc.oneof(scrap, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 40 })
    .map((parts) => parts.join(""));
  const anyLanguage = fc.constantFrom(null, "en", "de", "ar", "zh", "xx", "");

  it("spans are in order, trimmed, apart, and cover all but white space", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        let from = 0;
        for (const { start, end } of splitText(text, language)) {
          expect(text.slice(from, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          from = end;
        }
        expect(text.slice(from).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("a sentence split off stays one when it is split again", () => {
    const plain = fc.constantFrom(
      "Rain fell on Monday.",
      "Is it over?",
      "“We go now,” he said.",
      "The U.S. agreed.",
      "Dr. Vane left at 5 p.m. Friday.",
    );
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 8 }), (sentences) => {
        expect(split(sentences.join(" "))).toEqual(sentences);
      }),
    );
  });

  it("long runs of marks, quotes and brackets are no trouble", () => {
    for (const run of ["(", "“a. ", "“”", ".", '". ', "\n \n", "a. ", "‘’"]) {
      const text = run.repeat(40_000);
      const covered = splitText(text).reduce(
        (sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, "").length,
        0,
      );
      expect(covered).toBe(text.replace(/\s/g, "").length);
    }
  });
});
