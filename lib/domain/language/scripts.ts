/** Marks that end a sentence, whatever the script; runs of them count as one. */
export const SENTENCE_MARKS = ".!?…‥。．！？｡؟۔।॥։።፧។៕⁇⁈⁉‽⸮";

/** Marks of scripts that put no space after a sentence. */
const WIDE_MARKS = /[。．！？｡]/u;

export function endsWide(marks: string): boolean {
  return WIDE_MARKS.test(marks);
}

const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,&-]*/gu;

/** How many words a text has; in scripts without spaces two letters count as one word. */
export function countWords(text: string): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  const rest = ideographs === 0 ? text : text.replace(IDEOGRAPH, " ");
  return (rest.match(WORD)?.length ?? 0) + Math.ceil(ideographs / 2);
}

/** Whether the text starts with a letter that has a lower case and stands in it. */
export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Whether the text starts with a capital, or with a letter of a script that has none. */
export function startsUpper(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text);
}
