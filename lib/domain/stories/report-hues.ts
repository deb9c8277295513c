import { hueOfNumber } from "./report-numbers.ts";

/** One theme's colours of a report, as sRGB hex. */
export type HueShade = {
  /** Badge, underline and coloured word. */
  readonly hue: string;
  /** Behind sentences and passages. */
  readonly soft: string;
  /** The number on the badge. */
  readonly ink: string;
};

export type ReportHue = {
  /** What the eye calls it. For people who speak about it; the number is what a screen reader says. */
  readonly name: string;
  readonly light: HueShade;
  readonly dark: HueShade;
};

const PAPER = "#ffffff";
const NIGHT = "#161513";

/**
 * The hues that reports wear in their story, in the order of their numbers.
 *
 * Chosen by search in OKLCH: neighbours lie at least 0.07 apart (ΔE OK) as seen by normal eyes and under simulated
 * protanopia, deuteranopia and tritanopia, in both themes; the red, amber and plum that mean "look here" are kept free.
 * `app/globals.css` holds the same values as the classes `report-1` … `report-12`.
 */
export const REPORT_HUES: readonly ReportHue[] = [
  hue("navy", ["#003d74", "#e0efff"], ["#4b95e5", "#172b42"]),
  hue("green", ["#006f53", "#d7f5e8"], ["#40d4a6", "#0a3225"]),
  hue("violet", ["#5e2b9a", "#efe9fd"], ["#c4a3ff", "#2e243f"]),
  hue("rust", ["#783900", "#fee8da"], ["#fc9d5a", "#3d2310"]),
  hue("magenta", ["#a83e93", "#fde4f6"], ["#ffaaea", "#392033"]),
  hue("ochre", ["#735a00", "#f6ecd3"], ["#b28d0e", "#342908"]),
  hue("teal", ["#05585f", "#d3f4f8"], ["#56d3de", "#003135"]),
  hue("moss", ["#284700", "#e4f2da"], ["#83b755", "#212f14"]),
  hue("cerulean", ["#08668c", "#daf1ff"], ["#2ab2ee", "#0b2e3f"]),
  hue("olive", ["#4d5032", "#ecf0d6"], ["#c9d09c", "#2a2d0d"]),
  hue("indigo", ["#2c3ea8", "#e7edfd"], ["#839ffc", "#202943"]),
  hue("mauve", ["#84485c", "#fde6ec"], ["#b78090", "#3e1f29"]),
];

/** The class that gives an element the hue of a story's nth report, from 1; past twelve the hues begin again, the number tells them apart. */
export function reportHueClass(number: number): string {
  return `report-${hueOfNumber(number)}`;
}

function hue(name: string, light: readonly [string, string], dark: readonly [string, string]): ReportHue {
  return {
    name,
    light: { hue: light[0], soft: light[1], ink: PAPER },
    dark: { hue: dark[0], soft: dark[1], ink: NIGHT },
  };
}
