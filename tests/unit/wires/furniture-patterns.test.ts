import { expect, it } from "vitest";
import * as furniture from "#lib/domain/wires/lexicons/page-furniture.ts";

// Patterns of one list are tried together from where they may start. One that held alternatives outside brackets would
// lend its start to some of them alone.

const lists = Object.entries(furniture).flatMap(([name, list]) => (Array.isArray(list) ? [{ name, list }] : []));

it.each(lists)("$name has one pattern a line", ({ list }) => {
  expect(list.filter((source: string) => outsideBrackets(source).includes("|"))).toEqual([]);
});

it("sees alternatives where there are any", () => {
  expect(outsideBrackets("^(?:a|b[|]\\|)c")).not.toContain("|");
  expect(outsideBrackets("\\bone(?: or|two)\\b|\\btwo")).toContain("|");
});

function outsideBrackets(source: string): string {
  const plain = source.replace(/\\./gu, "").replace(/\[[^\]]*\]/gu, "");
  const without = plain.replace(/\([^()]*\)/gu, "");
  return without === plain ? plain : outsideBrackets(without);
}
