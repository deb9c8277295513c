import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AuthoredSentence, authorsOfSentences } from "#lib/domain/stories/authorship.ts";

const LONG = "The ferry left the north pier at noon with forty passengers on board.";

const written = (sid: string, text: string, hash = text) => ({ sid, text, hash });
const authored = (sid: string, text: string, ...authors: string[]): AuthoredSentence => ({
  ...written(sid, text),
  authors,
});

function authorsOf(base: readonly AuthoredSentence[], sid: string, ...now: ReturnType<typeof written>[]) {
  return authorsOfSentences(base, now, "sam").get(sid);
}

describe("who wrote a sentence", () => {
  test("the first text is by whoever saved it", () => {
    expect(authorsOf([], "a", written("a", LONG))).toEqual(["sam"]);
  });

  test("unchanged keeps its authors", () => {
    expect(authorsOf([authored("a", LONG, "ana", "ben")], "a", written("a", LONG))).toEqual(["ana", "ben"]);
  });

  test("changed words add whoever saved", () => {
    const now = written("a", LONG.replace("noon", "dawn"));
    expect(authorsOf([authored("a", LONG, "ana")], "a", now)).toEqual(["ana", "sam"]);
  });

  test("changed sources alone add whoever saved: the hash says so", () => {
    expect(authorsOf([authored("a", LONG, "ana")], "a", written("a", LONG, "other cites"))).toEqual(["ana", "sam"]);
  });

  test("even a sentence wholly rewritten under its sid stays its first writer's too", () => {
    expect(authorsOf([authored("a", LONG, "ana")], "a", written("a", "Nobody knows."))).toEqual(["ana", "sam"]);
  });

  test("retyped under a new sid it is still theirs", () => {
    expect(authorsOf([authored("a", LONG, "ana")], "b", written("b", LONG))).toEqual(["ana", "sam"]);
    const recast = "It was at noon that, with FORTY passengers on board, she sailed.";
    expect(authorsOf([authored("a", LONG, "ana")], "b", written("b", recast))).toEqual(["ana", "sam"]);
  });

  test("two words in a row are nobody's", () => {
    const now = written("b", "Smoke rose over the north shore at dusk.");
    expect(authorsOf([authored("a", LONG, "ana")], "b", now)).toEqual(["sam"]);
  });

  test("split: both halves are by who wrote the whole", () => {
    const base = [authored("a", "The ferry left at noon. Rain fell.", "ana")];
    const halves = [written("a", "The ferry left at noon."), written("b", "Rain fell.")];
    expect(authorsOf(base, "a", ...halves)).toEqual(["ana", "sam"]);
    expect(authorsOf(base, "b", ...halves)).toEqual(["ana", "sam"]);
  });

  test("joined: both writers, also of what was shorter than three words", () => {
    const base = [authored("a", "The ferry left at noon.", "ana"), authored("b", "Rain fell.", "ben")];
    expect(authorsOf(base, "a", written("a", "The ferry left at noon. Rain fell."))).toEqual(["ana", "ben", "sam"]);
  });

  test("a short sentence that still stands gives its authors to no other", () => {
    const base = [authored("a", "Rain fell.", "ben")];
    const now = [written("a", "Rain fell."), written("b", "Then rain fell on the harbour.")];
    expect(authorsOf(base, "b", ...now)).toEqual(["sam"]);
  });

  test("short words are found whole only", () => {
    const base = [authored("a", "Ash.", "ana")];
    expect(authorsOf(base, "b", written("b", "Cash ran out at the crash site."))).toEqual(["sam"]);
  });

  test("other scripts have words too", () => {
    const arabic = "غادرت العبارة الرصيف الشمالي ظهرا";
    expect(authorsOf([authored("a", arabic, "ana")], "b", written("b", `قيل: ${arabic} أمس`))).toEqual(["ana", "sam"]);
    const chinese = "渡轮中午离开北码头";
    expect(authorsOf([authored("a", chinese, "ana")], "b", written("b", `据称${chinese}`))).toEqual(["ana", "sam"]);
  });

  test("text without words is by whoever saved it", () => {
    expect(authorsOf([authored("a", "…", "ana")], "b", written("b", "—"))).toEqual(["sam"]);
  });
});

describe("words that somebody suggested", () => {
  const base = [authored("a", LONG, "ana")];
  const accepted = LONG.replace("noon", "dawn");
  const suggested = [{ settled: LONG, proposed: accepted, authors: ["ben"] }];
  const authorsNow = (text: string, sid = "a") =>
    authorsOfSentences(base, [written(sid, text)], "sam", suggested).get(sid);

  test("are theirs once they stand, in this sentence or another", () => {
    expect(authorsNow(accepted)).toEqual(["ana", "ben", "sam"]);
    expect(authorsNow("It left the pier at dawn with forty.", "b")).toEqual(["ben", "sam"]);
  });

  test("put nobody's name to a sentence that was left as it was, or written otherwise", () => {
    expect(authorsNow(LONG)).toEqual(["ana"]);
    expect(authorsNow(LONG.replace("noon", "dusk"))).toEqual(["ana", "sam"]);
  });
});

test("every sentence has an author; whoever saved is among them unless it stayed; nobody falls off a kept sid", () => {
  const word = fc.constantFrom("ferry", "pier", "noon", "rain", "harbour", "crew");
  const text = fc.array(word, { minLength: 0, maxLength: 6 }).map((words) => words.join(" "));
  const sid = fc.constantFrom("a", "b", "c", "d");
  const base = fc.uniqueArray(
    fc
      .tuple(sid, text, fc.uniqueArray(fc.constantFrom("ana", "ben"), { minLength: 1 }))
      .map(([id, words, authors]) => authored(id, words, ...authors)),
    { selector: (s) => s.sid },
  );
  const now = fc.uniqueArray(
    fc.tuple(sid, text).map(([id, words]) => written(id, words)),
    { selector: (s) => s.sid },
  );
  fc.assert(
    fc.property(base, now, (before, after) => {
      const authors = authorsOfSentences(before, after, "sam");
      expect([...authors.keys()]).toEqual(after.map((s) => s.sid));
      for (const s of after) {
        const names = authors.get(s.sid) ?? [];
        const old = before.find((b) => b.sid === s.sid);
        expect(new Set(names).size).toBe(names.length);
        for (const author of old?.authors ?? []) expect(names).toContain(author);
        expect(names.includes("sam")).toBe(old?.hash !== s.hash);
      }
    }),
  );
});
