/** The transmission controls of ISO 646 that frame a message. */
export const START_OF_HEADER = String.fromCharCode(1);
export const START_OF_TEXT = String.fromCharCode(2);
export const END_OF_TEXT = String.fromCharCode(3);
export const END_OF_TRANSMISSION = String.fromCharCode(4);
/** Sent before a message to keep the line in step. */
export const SYNCHRONOUS_IDLE = String.fromCharCode(22);

/** Fill, bells, deletes and shifts: on a line they part nothing. Unprinted codes above ASCII come from lines of eight bits. */
export const FILL = oneOf([
  [0, 0],
  [5, 8],
  [14, 16],
  [21, 26],
  [127, 159],
  [0xfeff, 0xfeff],
]);

/** Device controls and separators, which stand between two things on one line. */
export const SEPARATORS = oneOf([
  [17, 20],
  [27, 31],
]);

/** Ends of line: carriage returns, vertical tabs and form feeds among them. */
export const LINE_ENDS = /\r\n?|\v|\f/g;

function oneOf(ranges: readonly (readonly [from: number, to: number])[]): RegExp {
  const inside = ranges.map((range) => range.map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("-"));
  return new RegExp(`[${inside.join("")}]`, "g");
}
