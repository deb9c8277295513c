import { describe, expect, test } from "vitest";
import { REPORT_HUES, reportHueClass } from "#lib/domain/stories/report-hues.ts";
import { contrast, distance, VISIONS } from "./colour.ts";
import { type Shades, shadesIn, THEMES, type Theme } from "./stylesheet.ts";

const TEXT = 4.5;
const MARK = 3;
/** ΔE OK between neighbours: more than three times what can just be told apart. */
const APART = 0.07;

const tokens = shadesIn(":root");

describe.each(THEMES)("colours in the %s theme", (theme) => {
  test.each([
    ["foreground", ["background", "card", "popover", "muted", "accent", "secondary"]],
    ["muted-foreground", ["background", "card", "popover", "muted", "accent"]],
    ["primary-foreground", ["primary"]],
    ["destructive-foreground", ["destructive"]],
    ["link", ["background", "card", "popover", "muted"]],
    ["nosource", ["background", "card", "muted", "nosource-soft"]],
    ["finding", ["background", "card", "muted", "popover", "finding-soft"]],
    ["conflict", ["background", "card", "muted", "conflict-soft"]],
    ["approved", ["background", "card", "muted", "approved-soft"]],
  ])("%s can be read", (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(token(ink, theme), token(ground, theme)), `on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(["input", "ring"])("%s can be seen as an edge", (edge) => {
    for (const ground of ["background", "card", "popover"])
      expect(contrast(token(edge, theme), token(ground, theme)), `on ${ground}`).toBeGreaterThanOrEqual(MARK);
  });

  test.each(REPORT_HUES.map((hue, place) => [place + 1, hue] as const))("report %i is legible", (_number, hue) => {
    const shade = hue[theme];
    expect(contrast(shade.ink, shade.hue), "its number").toBeGreaterThanOrEqual(TEXT);
    expect(contrast(token("foreground", theme), shade.soft), "story text on its tint").toBeGreaterThanOrEqual(7);
    expect(contrast(shade.hue, shade.soft), "a word in its hue on its tint").toBeGreaterThanOrEqual(TEXT);
    for (const ground of ["background", "card", "muted"])
      expect(contrast(shade.hue, token(ground, theme)), `its mark on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(Object.entries(VISIONS))("neighbouring reports differ with %s vision", (_name, vision) => {
    for (const [place, hue] of REPORT_HUES.entries()) {
      const next = REPORT_HUES[(place + 1) % REPORT_HUES.length] ?? hue;
      const apart = distance(hue[theme].hue, next[theme].hue, vision);
      expect(apart, `${place + 1} ${hue.name}, then ${next.name}`).toBeGreaterThanOrEqual(APART);
    }
  });

  test("no two reports look the same to normal eyes", () => {
    for (const [place, hue] of REPORT_HUES.entries())
      for (const other of REPORT_HUES.slice(place + 1))
        expect(
          distance(hue[theme].hue, other[theme].hue, VISIONS.normal ?? fail("normal")),
          `${hue.name}, ${other.name}`,
        ).toBeGreaterThanOrEqual(APART);
  });
});

test("there are twelve hues, and the thirteenth report wears the first again", () => {
  expect(REPORT_HUES).toHaveLength(12);
  expect([1, 12, 13, 24, 25].map(reportHueClass)).toEqual([
    "report-1",
    "report-12",
    "report-1",
    "report-12",
    "report-1",
  ]);
});

test("the stylesheet holds the same hues as the table", () => {
  for (const [place, { light, dark }] of REPORT_HUES.entries()) {
    expect(Object.fromEntries(shadesIn(`.${reportHueClass(place + 1)}`))).toEqual({
      "report-hue": { light: light.hue, dark: dark.hue },
      "report-hue-soft": { light: light.soft, dark: dark.soft },
      "report-hue-ink": { light: light.ink, dark: dark.ink },
    });
  }
});

function token(name: string, theme: Theme): string {
  const shades: Shades = tokens.get(name) ?? fail(name);
  return shades[theme];
}

function fail(name: string): never {
  throw new Error(`${name} is missing`);
}
