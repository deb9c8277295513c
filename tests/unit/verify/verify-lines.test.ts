import { describe, expect, it } from "vitest";
import { verifyLines } from "#lib/domain/verify/verify-lines.ts";

function line(id: string, sentence: string, ...passages: readonly string[]): string {
  return JSON.stringify({ id, sentence, passages });
}

describe("verifyLines", () => {
  it("answers in the order of the questions", () => {
    const { lines, errors } = verifyLines(
      [line("b", "It rained.", "It rained."), line("a", "It snowed.", "It rained.")].join("\n"),
    );
    expect(errors).toEqual([]);
    expect(lines.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(["b supported", "a unsupported"]);
  });

  it("refuses a bad line by its number and goes on", () => {
    const input = [
      "",
      "{ not json",
      '{"id":"x","sentence":"y"}',
      "17",
      line("ok", "It rained.", "It rained."),
      "",
    ].join("\r\n");
    const { lines, errors } = verifyLines(input);
    expect(lines.map(({ id }) => id)).toEqual(["ok"]);
    expect(errors.map(({ line: number }) => number)).toEqual([2, 3, 4]);
    expect(errors[0]?.message).toMatch(/^This line is not JSON/);
    expect(errors[1]?.message).toMatch(/^“passages” is missing/);
    expect(errors[2]?.message).toMatch(/^This line is not an object/);
  });

  it("takes a byte order mark and an empty file", () => {
    expect(verifyLines(`\uFEFF${line("a", "It rained.", "It rained.")}`).lines).toHaveLength(1);
    expect(verifyLines("")).toEqual({ lines: [], errors: [] });
  });
});
