/**
 * Letters that Unicode does not take apart into a plain Latin letter and marks, as addresses write them.
 * Cyrillic after ALA-LC without its marks, Greek after ELOT 743; written without marks, since NFKD removes them first.
 */
export const SLUG_LETTERS: ReadonlyMap<string, string> = new Map([
  ...lettersOf("ß æ œ ø đ ð þ ł ħ ı ŋ", "ss ae oe o d d th l h i ng"),
  ...lettersOf("а б в г ґ д е є ж з и і ј к л м н о п р с т", "a b v g g d e ie zh z i i j k l m n o p r s t"),
  ...lettersOf("у ф х ц ч ш щ ы э ю я ђ ћ љ њ џ ѕ", "u f kh ts ch sh shch y e iu ia d c lj nj dz dz"),
  ...lettersOf("α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π", "a v g d e z i th i k l m n x o p"),
  ...lettersOf("ρ σ ς τ υ φ χ ψ ω", "r s s t y f ch ps o"),
]);

function lettersOf(from: string, to: string): [string, string][] {
  const latin = to.split(" ");
  return from.split(" ").map((letter, i) => [letter, latin[i] ?? ""]);
}
