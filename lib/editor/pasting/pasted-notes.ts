const NOTE_LINK = /#_?(ftn|edn|ftnt|sdfootnote|sdendnote|footnote|endnote|fn)/i;
const NOTE_MARK = /^\[?(\d{1,4}|[ivxlc]{1,6}|[*†‡§])\]?$/i;
const BLOCK = "p, div, li, td, blockquote";

/**
 * Has the mark of a footnote stand in brackets, in the text and at the note: small and high it was no part of the word
 * that it stood at, and as plain text it would be one.
 */
export function bracketNoteMarks(body: Element): void {
  for (const link of body.querySelectorAll("a[href*='#']")) {
    if (!NOTE_LINK.test(link.getAttribute("href") ?? "")) continue;
    const mark = NOTE_MARK.exec(link.textContent.trim())?.[1];
    if (mark === undefined) continue;
    const block = link.closest(BLOCK);
    const isFirst = block?.textContent.trimStart().startsWith(link.textContent.trim()) === true;
    link.replaceWith(isFirst ? `[${mark}] ` : `[${mark}]`);
  }
}
