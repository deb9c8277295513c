import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { doSoon, repeat } from "#lib/server/timers.ts";

describe("what a process repeats", () => {
  it("is done at once and again, never twice at the same time, whatever it throws", async () => {
    let [begun, atOnce, most] = [0, 0, 0];
    repeat("a test", 0.02, async () => {
      begun += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await sleep(50);
      atOnce -= 1;
      if (begun === 1) throw new Error("of the first time");
    });
    expect(begun).toBe(1);
    doSoon("a test");
    expect(begun).toBe(1);
    await expect.poll(() => begun).toBeGreaterThan(2);
    expect(most).toBe(1);
    repeat("a test", 3600, async () => undefined);
  });

  it("is another work when it is begun again under its name", async () => {
    const done: string[] = [];
    repeat("another test", 0.02, async () => {
      done.push("first");
      await sleep(50);
    });
    repeat("another test", 0.02, async () => void done.push("second"));
    await expect.poll(() => done.includes("second")).toBe(true);
    const firsts = done.filter((name) => name === "first").length;
    await sleep(100);
    expect(done.filter((name) => name === "first")).toHaveLength(firsts);
    repeat("another test", 3600, async () => undefined);
  });

  it("is nothing where nobody has begun it", () => {
    expect(() => doSoon("never begun")).not.toThrow();
  });
});
