import { describe, expect, it } from "vitest";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import { reportFrom } from "#tests/support/events.ts";

const questionsOf = (...texts: readonly string[]) =>
  mergeReports(
    texts.map((text, at) =>
      reportFrom(new TextEncoder().encode(`Late news from the harbour town\n\n${text}\n`), `${at}.txt`, at),
    ),
  ).conflicts.map(({ question }) => question);

describe("what excludes itself in other words", () => {
  it.each([
    [
      "The board of Orvane Mills backed the sale, and the vote was unanimous.",
      "Board members of Orvane Mills voted five to two for the sale.",
    ],
    [
      "The fire door on the upper deck was locked, survivors said.",
      "The fire door on the upper deck was open, the owner said.",
    ],
    [
      "The clinic had enough vaccine for the whole town, the ministry said.",
      "The clinic ran out of vaccine on Sunday, nurses said.",
    ],
    [
      "The captain Ruta Vane said there had been no explosion on the ferry.",
      "Passengers heard an explosion before the ferry stopped.",
    ],
    [
      "Observers called the election in Orvane free and fair.",
      "The election in Orvane was marred by intimidation, monitors said.",
    ],
    [
      "The truce was observed on the whole front, the army said.",
      "The truce was broken within an hour, villagers said.",
    ],
  ])("asks about “%s” and “%s”", (a, b) => {
    expect(questionsOf(a, b)).toHaveLength(1);
  });

  it.each([
    ["The fire door on the upper deck was locked, survivors said.", "The harbour was open on Monday, the owner said."],
    ["The clinic had enough vaccine for the whole town, the ministry said.", "The bakery ran out of bread on Sunday."],
    ["The board of Orvane Mills was unanimous.", "In 1998 the board of Orvane Mills voted five to two for a sale."],
    [
      "The captain Ruta Vane said there had been no explosion on the ferry.",
      "The crew feared an explosion on the ferry.",
    ],
  ])("does not ask about “%s” and “%s”", (a, b) => {
    expect(questionsOf(a, b)).toEqual([]);
  });

  it("lets a sentence that weighs both stand by itself", () => {
    expect(
      questionsOf(
        "Survivors said the fire door was locked, the owner that the fire door was open.",
        "The fire door was locked, a guard said.",
      ),
    ).toEqual([]);
  });
});

describe("figures of which there is one", () => {
  it.each([
    [
      "Orvane were leading 2-1 when play was stopped in the 63rd minute.",
      "The referee took the teams off after 63 minutes with the score at 2-0.",
    ],
    ["She signed a five-year contract with Orvane.", "She signed a three-year deal with Orvane."],
    ["The match was watched by a crowd of 41,000.", "Some 22,000 people watched the match at Orvane."],
    ["Forecasters put the danger at four out of five.", "The danger was three out of five on Monday."],
  ])("asks about “%s” and “%s”", (a, b) => {
    expect(questionsOf(a, b)).toHaveLength(1);
  });

  it("does not ask about another game", () => {
    expect(
      questionsOf("Orvane beat Kelm 3-1 on Sunday.", "Kelm had won the first leg 2-0 before the match on Sunday."),
    ).toEqual([]);
  });

  it("takes the count that was called the earlier one for no side, but asks about the others", () => {
    const reports = [
      "Fourteen people were injured in Orvane, the coastguard said.",
      "The ministry said 16 people were injured. An earlier count of 14 left out the crew.",
      "The fire in Orvane left 17 people injured.",
    ];
    expect(questionsOf(...reports)).toEqual(["How many people were injured?"]);
    expect(questionsOf(...reports.slice(0, 2))).toEqual([]);
  });
});
