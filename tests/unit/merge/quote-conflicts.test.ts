import { describe, expect, it } from "vitest";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import { reportFrom } from "#tests/support/events.ts";

const said = (words: string) => `The mill at Orvane will close in May, the mayor said on Monday. “${words},” she said.`;
const questions = (...quotes: readonly string[]) =>
  mergeReports(
    quotes.map((words, at) => reportFrom(new TextEncoder().encode(said(words)), `${at}.txt`, at)),
  ).conflicts.filter(({ kind }) => kind === "quote");

describe("quotations of the same words", () => {
  it.each([
    ["We can’t keep the mill running without help", "We cannot keep the mill running without help"],
    ["We don't know where the workers will go", "We do not know where the workers will go"],
    ["We won’t leave the workers of the mill alone", "We will not leave the workers of the mill alone"],
    ["It's the last mill on this side of the river", "It is the last mill on this side of the river"],
    ["They’re the best workers we've had in the mill", "They are the best workers we have had in the mill"],
  ])("are the same with a contraction: %s", (a, b) => {
    expect(questions(a, b)).toEqual([]);
  });

  it.each([
    ["We can’t keep the mill running without help", "We cannot keep the mill open without help"],
    ["We don't know where the workers will go", "We do not know where the families will go"],
    ["We can't keep the mill running without help", "We can keep the mill running without help"],
    ["We won't leave the workers of the mill alone", "We don't leave the workers of the mill alone"],
  ])("are asked about with another word beside it: %s | %s", (a, b) => {
    expect(questions(a, b)).toHaveLength(1);
  });
});
