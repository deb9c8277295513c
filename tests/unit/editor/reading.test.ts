import { describe, expect, test } from "vitest";
import { createReading, pageReader, type Reader } from "#components/editor/reading/reading.ts";
import { createReadingDesk, type Question } from "#components/editor/reading/reading-desk.ts";

const text = "The bridge is 35 metres long. It was closed on Tuesday.";
const reports = [
  {
    id: "r1",
    text,
    sentences: [
      { start: 0, end: 29, block: "body" as const },
      { start: 30, end: text.length, block: "body" as const },
    ],
  },
];
const wrong = { text: "The bridge is 53 metres long.", cites: [{ report: "r1", from: 0, to: 29 }] };

/** A thread that answers so many questions and then fails for good. */
function failingAfter(questions: number): { readonly reader: Reader; readonly asked: Question[] } {
  const answer = createReadingDesk();
  const asked: Question[] = [];
  const reader: Reader = {
    answer: async (question) => {
      asked.push(question);
      if (asked.length > questions) throw new Error("gone");
      return answer(question);
    },
    close: () => undefined,
  };
  return { reader, asked };
}

describe("the reading of a story's reports", () => {
  test("judges, finds and searches in the page where no thread can be started", async () => {
    const reading = createReading(() => null, pageReader);
    await reading.ask({ kind: "reports", reports });
    const [findings] = await reading.ask({ kind: "judge", sentences: [wrong] });
    expect(findings?.map(({ kind, start }) => [kind, start])).toEqual([["number", 14]]);
    const [found] = await reading.ask({ kind: "find", sentence: "The closed bridge is 53 metres long." });
    expect([found?.report, found?.start]).toEqual(["r1", 0]);
    const passages = await reading.ask({ kind: "search", query: "tues" });
    expect(passages.map(({ start }) => start)).toEqual([30]);
  });

  test("tells a thread which the reports are once, and before anything is asked of them", async () => {
    const thread = failingAfter(9);
    const reading = createReading(() => thread.reader, pageReader);
    await reading.ask({ kind: "reports", reports });
    await reading.ask({ kind: "search", query: "bridge" });
    expect(thread.asked.map(({ kind }) => kind)).toEqual(["reports", "search"]);
  });

  test("loses no question when the thread fails, and asks it no more", async () => {
    const thread = failingAfter(1);
    const reading = createReading(() => thread.reader, pageReader);
    await reading.ask({ kind: "reports", reports });
    const both = await Promise.all([
      reading.ask({ kind: "judge", sentences: [wrong] }),
      reading.ask({ kind: "search", query: "bridge" }),
    ]);
    expect(both.map(({ length }) => length)).toEqual([1, 1]);
    expect(both[1].map(({ report }) => report)).toEqual(["r1"]);
    const before = thread.asked.length;
    await reading.ask({ kind: "search", query: "tuesday" });
    expect(thread.asked).toHaveLength(before);
  });

  test("judges by the reports as they are now", async () => {
    const reading = createReading(() => null, pageReader);
    await reading.ask({ kind: "reports", reports: [] });
    expect(await reading.ask({ kind: "search", query: "bridge" })).toEqual([]);
    await reading.ask({ kind: "reports", reports });
    expect(await reading.ask({ kind: "search", query: "bridge" })).toHaveLength(1);
  });
});
