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

describe("news copy of many kinds", () => {
  it.each([
    [["He met Lt. Col. A. B. Oba of the U.S. Marine Corps.", "They spoke for an hour."]],
    [["The bill passed 61-59.", "It now goes to the president."]],
    [["Inflation rose to 3.2 pct. from 2.9 pct. in May.", "Analysts had expected 3.1."]],
    [["The firm, founded in 1999 by J. Tan Jr., makes pumps.", "It employs 400."]],
    [["“Where were you?” the judge asked.", "“At home,” he said."]],
    [['"Never!" shouted the crowd.', "Police stood by."]],
    [["She works at Yahoo! and lives in St. Louis.", "Her brother lives in Ft. Worth."]],
    [["The vote is on Nov. 3.", "Results are due by 10 p.m. ET on Tuesday."]],
    [["The vote is on Tues. Nov. 3 at 9 a.m.", "Polls close at 6 p.m."]],
    [["He is 6 ft. 2 in. tall.", "He weighs 90 kg."]],
    [["Shares of Acme Inc., Brandt & Co. and Halden Ltd. fell.", "The index lost 2%."]],
    [["See Sec. 4(b) of the Act, p. 17, for details.", "The clause is short."]],
    [["He was born in Washington, D.C., in 1950.", "He died there."]],
    [["He moved to Washington, D.C.", "His wife stayed behind."]],
    [["The U.N. Security Council met at 3 p.m. GMT.", "No vote was taken."]],
    [["The talks, held in the U.K., failed.", "Both sides blamed the E.U."]],
    [["He said: “Go.”", "She went."]],
    [["He earned a Ph.D. in physics.", "He then taught."]],
    [["Prices: apples, 2.50; pears, 3.10.", "Plums were out."]],
    [["The “No. 1 enemy,” as he calls it, is dust.", "Water is No. 2."]],
    [["The storm moved N.E. at 20 mph.", "It weakened overnight."]],
    [["The ship (built in 1998) sank.", "(Its sister ship burned in 2004.)", "Nobody was charged."]],
    [["He wrote on X: “It's over!!!”", "Then he deleted it."]],
    [["The match ended 2-2 (4-3 on pens.) after extra time.", "Northgate went through."]],
    [["Mr. and Mrs. A. Lund vs. the City of Marlow, No. 17-204, was heard.", "The court will rule in Sept."]],
    [["The company (Nasdaq: HLDN) said so.", "Its CEO, Dr. P. Holm, resigned."]],
    [["“I didn't do it”, he said.", "“I wasn't there”, he added."]],
    [["“Wait…” she began.", "He was gone."]],
    [["The quake struck at 2.51am.", "A second came at 3.10am."]],
    [["It was 35°C. in the shade.", "Many fainted."]],
    [["The suspect, a 22-yr.-old man, fled.", "He was caught on 5th Ave. in New York."]],
    [["Gen. Oba (ret.) spoke.", "Sen. Lund (R., Ohio) did not."]],
    [["The deal is worth Rs. 4.2 crore.", "The state pays half."]],
    [["At least 12 people (incl. two children) died.", "More than 40 were hurt, e.g. by glass."]],
    [["Police Chief R.K. Singh said no.", "He left at 5.30 p.m. IST."]],
    [["In No. 10 Downing St. nobody stirred.", "The cat slept."]],
    [["That is all I know.”", "He then hung up."]],
    [["The law (Art. 5, para. 2) is clear.", "Its sponsor, Ms. O'Neil, agrees."]],
    [["He thanked God, Allah, etc.", "Nobody laughed."]],
    [["Vladimir V. Orlov and J.R.R. Tan met Kim Il S. Park.", "They shook hands."]],
    [["The No. 4 reactor, built c. 1980, leaked.", "Workers fled."]],
    [["She said yes; he said no!", "They wed in Aug. 2030."]],
    [["At 5 a.m. Mr. Lund went to the bank.", "He left the bank at 6 P.M.", "Mr. Lund then went to the store."]],
    [["I was so tired....", "Then I slept."]],
    [["I can see Mt. Orla from here.", "It is white."]],
    [["Ilan Dreve Jr.'s book sells for $6.99.", "It is short."]],
    [["She has $100.00.", "It is in her bag."]],
    [["Hello!!", "Long time no see."]],
    [["“The plan [...] was never real” [p. 55].", "In May it was dropped."]],
    [["The nurse gave him the i.v. in his arm.", "She was calm."]],
    [["I joined the U.S. Army.", "Charles (Ind.) asked why."]],
    [["This is the U.S. Senate, my friends.", "Yes.", "It is!"]],
    [["He came to No. 10 at 8 a.m. Thursday.", "Nobody opened."]],
    [["'This is great,' she said.", "'Is it?' he asked."]],
    [["Profit fell to £3.4bn.", "Sales rose to $1.2tn."]],
    [["The doctor's report said 'no. 7 is broken'.", "Nobody fixed it."]],
    [["The minister (born Aug. 4, 1961) resigned.", "Her deputy, b. 1970, takes over."]],
    [["Turnout: 71.3 per cent (2027: 64.9).", "The count goes on."]],
    [["The temperature fell to -3.5.", "Snow is due at 1,200 m."]],
    [["“It is over.", "We won,” said Capt. D. Lund.", "“I am tired.”"]],
    [["He is suing Google, Inc. and X Corp. for $3 m.", "Both deny it."]],
    [["The road, B. 27, was shut.", "Cars turned back."]],
    [["Gov. J.B. Oba, Sens. A. Lund and B. Roe and Rep. C. Tan met.", "No deal was reached."]],
    [["The case is Lund v. Roe.", "It opens Monday."]],
    [["They scored in the 89th min. and won.", "Fans sang."]],
    [["Mrs. Holm, née Brandt, 81, of 4 Quay Rd., Marlow, died Feb. 3.", "Services are at 2 p.m. Sat., Feb. 8."]],
    [["Tickets cost 5 dols. at the door.", "Children pay 2."]],
    [["It began in A.D. 70.", "It ended soon."]],
    [["He said he'd go … but never did.", "She waited."]],
    [["Oil rose 2%, to $71.35 a bbl.", "Gas fell."]],
    [["Who won?", "Northgate, 2-1."]],
    [["* Northgate won.", "* Kessa lost."]],
    [["Follow @lund.", "She posts daily."]],
    [["E. coli was found in the well.", "Nobody drank."]],
    [["Today's top stories: 1. Ferry sinks.", "2. Rates cut.", "3. Band banned."]],
    [["“We are ready.”", "He paused.", "“We have been ready since May.”"]],
    [["Visit www.example.com.", "It is free."]],
    [["Is he guilty?", "Or not?", "The jury could not say."]],
  ])("%j", (sentences) => expectSplit(sentences));

  it.each([
    [["Wie Dr. Weber am 12. Nov. sagte, ist das z. B. in Bremen so.", "Man wartet ab."], "de"],
    [["Das kostet rd. 3,5 Mio. Euro.", "Die Stadt zahlt ca. 40 Prozent."], "de"],
    [["«Das war's.»", "Er ging."], "de"],
    [["M. Roy, né le 1er janv. 1960, est mort.", "Il avait 70 ans env."], "fr"],
    [["« Où allez-vous ? » a-t-il demandé.", "Personne n’a répondu."], "fr"],
    [["La Sra. Díaz llegó a las 8 p. m. del lunes.", "El Dr. Peña no."], "es"],
    [["EE. UU. y la U.E. firmaron.", "¿Y ahora qué?", "Nadie sabe."], "es"],
    [["L'on. Righi e il dott. Bassi hanno parlato.", "Poi il sig. Neri è uscito."], "it"],
    [["По ст. 263 УК РФ ему грозит до 7 лет.", "Суд пройдёт в мае 2031 г."], "ru"],
    [["Об этом сообщил А. С. Петров.", "«Мы готовы», – сказал он."], "ru"],
    [["Ущерб оценён в 3 млн. руб. за сутки.", "Дело ведёт полиция."], "ru"],
    [["قال د. سالم حداد إن 3.5 مليون شخص تضرروا.", "ولم يعلق الوزير."], "ar"],
    [["बैठक सोमवार को हुई।", "कोई निर्णय नहीं हुआ।"], "hi"],
    [["O Sr. Lima chegou às 8h.", "A Dra. Melo, não."], "pt"],
  ])("%j", (sentences, language) => expectSplit(sentences, language));

  it.each([
    ["彼は「行く。」と言った。そして去った。", ["彼は「行く。」と言った。", "そして去った。"], "ja"],
    ["“我们赢了。”她说。船只开始进港。", ["“我们赢了。”她说。", "船只开始进港。"], "zh"],
    ["What a win!Fans sang.", ["What a win!", "Fans sang."], "en"],
    ['He left."I am done," he said.', ["He left.", '"I am done," he said.'], "en"],
  ])("%s", (text, expected, language) => expect(split(text, language)).toEqual(expected));
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

  // The next-line sign ends a line, as Unicode has it; JavaScript does not trim it.
  const blank = (text: string) => text.replaceAll("\u0085", "").trim();

  it("spans are in order, trimmed, apart, and cover all but white space", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        let from = 0;
        for (const { start, end } of splitText(text, language)) {
          expect(blank(text.slice(from, start))).toBe("");
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          from = end;
        }
        expect(blank(text.slice(from))).toBe("");
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
