import { describe, expect, test } from "vitest";
import {
  inTextOrder,
  mentionBefore,
  mentionsIn,
  peopleNamed,
  placeOfThread,
  type Thread,
} from "#lib/domain/stories/threads.ts";

const SENTENCE = "The ferry left the pier at noon.";
const about = (quote: string, start = SENTENCE.indexOf(quote)) => ({
  sid: "a",
  sentence: SENTENCE,
  words: { quote, start, end: start + quote.length },
});

describe("where a talk stands", () => {
  test("on its words, wherever they moved", () => {
    expect(placeOfThread(about("noon"), SENTENCE)).toEqual({ kind: "words", start: 27, end: 31 });
    expect(placeOfThread(about("noon"), "At noon the ferry left.")).toEqual({ kind: "words", start: 3, end: 7 });
  });

  test("on those of the same words that are nearest to where it began", () => {
    const twice = "the pier and the pier";
    expect(placeOfThread(about("pier", 4), twice)).toMatchObject({ start: 4 });
    expect(placeOfThread(about("pier", 15), twice)).toMatchObject({ start: 17 });
  });

  test("detached when its words or its sentence are gone, and back when they are", () => {
    expect(placeOfThread(about("noon"), "The ferry left at dawn.")).toEqual({ kind: "detached", gone: "words" });
    expect(placeOfThread(about("noon"), null)).toEqual({ kind: "detached", gone: "sentence" });
    expect(placeOfThread(about("noon"), "It was noon.")).toMatchObject({ kind: "words" });
  });

  test("on the whole sentence, whatever it says now", () => {
    const whole = { sid: "a", sentence: SENTENCE, words: null };
    expect(placeOfThread(whole, "Other words.")).toEqual({ kind: "sentence" });
    expect(placeOfThread(whole, null)).toEqual({ kind: "detached", gone: "sentence" });
  });
});

test("talks go in the order of the text, those on the whole sentence first, what is detached last", () => {
  const thread = (id: string, more: Partial<Thread>): Thread => ({
    ...about("noon"),
    id,
    at: "2030-01-01T12:00:00Z",
    resolved: null,
    comments: [],
    ...more,
  });
  const sentences = [
    { sid: "b", text: "Rain fell." },
    { sid: "a", text: SENTENCE },
  ];
  const ordered = inTextOrder(
    [
      thread("gone", { sid: "z" }),
      thread("noon", {}),
      thread("ferry", about("ferry")),
      thread("later", { words: null, at: "2030-01-01T13:00:00Z" }),
      thread("whole", { words: null }),
      thread("first", { sid: "b", words: null }),
    ],
    sentences,
  );
  expect(ordered.map(({ id }) => id)).toEqual(["first", "whole", "later", "ferry", "noon", "gone"]);
});

describe("who is named", () => {
  const people = [
    { id: "1", name: "Ana Bell" },
    { id: "2", name: "Ana Bellamy" },
    { id: "3", name: "Omar O’Neil" },
    { id: "4", name: "Bo Lind" },
    { id: "5", name: "Bo Lind" },
  ];

  test.each([
    ["@Ana Bell, who says so?", ["1"]],
    ["ask @ana bellamy and @Omar O’Neil", ["2", "3"]],
    ["@Ana Bell @Ana Bell", ["1"]],
    ["write to desk@Ana Bell", []],
    ["@Bo Lind", ["4", "5"]],
    ["@Ana", []],
    ["@Ana Bells", []],
  ])("%s", (body, ids) => {
    expect(mentionsIn(body, people)).toEqual(ids);
  });

  test.each([
    ["ask @An", { at: 4, typed: "An" }],
    ["@", { at: 0, typed: "" }],
    ["@Ana Be", { at: 0, typed: "Ana Be" }],
    ["desk@An", null],
    ["@Ana\nnext line", null],
    ["nobody", null],
  ])("while %j is typed", (text, expected) => {
    expect(mentionBefore(text)).toEqual(expected);
  });

  test("names are found by any of their parts", () => {
    expect(peopleNamed("be", people, 5).map(({ id }) => id)).toEqual(["1", "2"]);
    expect(peopleNamed("", people, 2)).toHaveLength(2);
    expect(peopleNamed("ell", people, 5)).toEqual([]);
  });
});
