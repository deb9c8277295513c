/** English number words, and the vague ones with the interval that a reader takes them for. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, 10 * (at + 2)]),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["crores", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** Letters glued to or following a figure: “5bn”, “$3m”, “12k”. The single letters count only in money or, k, glued. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
  )
    .split(" ")
    .map((word, at): [string, number] => [word, at + 1]),
  ["twentieth", 20],
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
  ["sixtieth", 60],
  ["seventieth", 70],
  ["eightieth", 80],
  ["ninetieth", 90],
  ["hundredth", 100],
  ["thousandth", 1000],
]);

export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["sixths", 6],
  ["eighth", 8],
  ["eighths", 8],
  ["tenth", 10],
  ["tenths", 10],
]);

export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ["¼", 1 / 4],
  ["½", 1 / 2],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

/** Counting nouns that multiply: “two dozen”, “three score”. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["score", 20],
  ["couple", 2],
  ["pair", 2],
]);

export type Interval = { readonly lo: number; readonly hi: number };

/** Plurals that stand for a rough size. Usage as desks read it: “hundreds” are at least two and less than a thousand. */
export const VAGUE_PLURALS: ReadonlyMap<string, Interval> = new Map([
  ["dozens", { lo: 24, hi: 99 }],
  ["tens", { lo: 20, hi: 99 }],
  ["scores", { lo: 40, hi: 99 }],
  ["hundreds", { lo: 200, hi: 999 }],
  ["thousands", { lo: 2_000, hi: 9_999 }],
  ["millions", { lo: 2e6, hi: 9_999_999 }],
  ["billions", { lo: 2e9, hi: 9_999_999_999 }],
]);

/** Small vague counts, alone (“a handful of men”) or before a scale (“several hundred”). */
export const VAGUE_COUNTS: ReadonlyMap<string, Interval> = new Map([
  ["few", { lo: 2, hi: 9 }],
  ["several", { lo: 3, hi: 9 }],
  ["handful", { lo: 3, hi: 9 }],
]);

export type Approximation = "about" | "over" | "under";

/** Words before a number that loosen it, longest first; `near` marks those that stay close below it. */
export const APPROXIMATORS: readonly (readonly [phrase: string, approx: Approximation | "near"])[] = [
  ["in the region of", "about"],
  ["somewhere around", "about"],
  ["in excess of", "over"],
  ["no fewer than", "over"],
  ["no less than", "over"],
  ["not less than", "over"],
  ["no more than", "under"],
  ["not more than", "under"],
  ["as many as", "under"],
  ["as much as", "under"],
  ["an estimated", "about"],
  ["upwards of", "over"],
  ["more than", "over"],
  ["greater than", "over"],
  ["better than", "over"],
  ["at least", "over"],
  ["fewer than", "under"],
  ["less than", "under"],
  ["at most", "under"],
  ["up to", "under"],
  ["close to", "near"],
  ["just over", "over"],
  ["well over", "over"],
  ["just under", "near"],
  ["exceeding", "over"],
  ["estimated", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["roughly", "about"],
  ["around", "about"],
  ["about", "about"],
  ["circa", "about"],
  ["some", "about"],
  ["nearly", "near"],
  ["almost", "near"],
  ["over", "over"],
  ["above", "over"],
  ["minimum", "over"],
  ["under", "under"],
  ["below", "under"],
  ["maximum", "under"],
];

/** Words after a number that loosen it. */
export const TRAILING_APPROXIMATORS: readonly (readonly [phrase: string, approx: Approximation])[] = [
  ["or thereabouts", "about"],
  ["or more", "over"],
  ["or fewer", "under"],
  ["or less", "under"],
  ["or so", "about"],
  ["odd", "about"],
];
