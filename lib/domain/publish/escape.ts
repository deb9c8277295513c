// Characters that no reader sees and that parsers of HTML or XML refuse or misread.
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const MARKUP: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const UNSAFE_IN_SCRIPT = /[<>&\u2028\u2029]/g;

/** Text that can be printed: whole characters, no control characters but tab and new line. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS, "");
}

/** Text as HTML text or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (letter) => MARKUP[letter] ?? letter);
}

/** A value as JSON that can stand inside a script element: nothing in it can close the element or open a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE_IN_SCRIPT,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
