import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { giveWay, isQuiet, withRightOfWay } from "#lib/server/right-of-way.ts";

test("work without haste goes on at once while nobody at the desk is being answered", async () => {
  const steps = trace();
  await Promise.all([steps.after("work", giveWay()), steps.after("a moment", sleep(0))]);
  expect(steps.done).toEqual(["work", "a moment"]);
});

test("it waits until the last of those who are being answered has an answer, a failure too", async () => {
  const steps = trace();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answers = [
    steps.after(
      "first",
      withRightOfWay(() => first.promise),
    ),
    steps.after(
      "second",
      withRightOfWay(() => second.promise).catch(() => undefined),
    ),
  ];
  const work = [1, 2].map((portion) => steps.after(`portion ${portion}`, giveWay()));
  first.resolve();
  await answers[0];
  await sleep(0);
  expect(steps.done).toEqual(["first"]);
  second.reject(new Error("refused"));
  await Promise.all([...answers, ...work]);
  expect(steps.done.toSorted()).toEqual(["first", "portion 1", "portion 2", "second"]);
});

test("it goes on though the desk is never done", async () => {
  const endless = Promise.withResolvers<void>();
  const answer = withRightOfWay(() => endless.promise);
  await giveWay();
  await giveWay();
  endless.resolve();
  await answer;
});

test("the desk is quiet again only some time after the last answer", async () => {
  await vi.waitFor(() => expect(isQuiet()).toBe(true), { timeout: 10_000 });
  const answer = Promise.withResolvers<void>();
  const answered = withRightOfWay(() => answer.promise);
  expect(isQuiet()).toBe(false);
  answer.resolve();
  await answered;
  expect(isQuiet()).toBe(false);
  await vi.waitFor(() => expect(isQuiet()).toBe(true), { timeout: 10_000 });
});

function trace() {
  const done: string[] = [];
  return { done, after: (name: string, work: Promise<unknown>) => work.then(() => void done.push(name)) };
}
