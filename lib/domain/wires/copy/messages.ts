import {
  END_OF_TEXT,
  END_OF_TRANSMISSION,
  FILL,
  LINE_ENDS,
  SEPARATORS,
  START_OF_HEADER,
  START_OF_TEXT,
} from "./control-codes.ts";

/** One message of a wire: the lines around its text, apart. Control characters are gone. */
export type WireMessage = {
  /** Between start of header and start of text; with no controls, the first line that is not empty. */
  readonly header: readonly string[];
  readonly text: readonly string[];
  /** After the end of text. */
  readonly trailer: readonly string[];
};

/** The messages in a transmission, cut at each start of header, at "ZCZC" and "NNNN", and after each end of transmission. */
export function cutMessages(text: string): WireMessage[] {
  return text
    .replace(LINE_ENDS, "\n")
    .replaceAll(END_OF_TRANSMISSION, `\n${START_OF_HEADER}`)
    .replace(/^[ \t]*ZCZC\b[ \t]*/gim, START_OF_HEADER)
    .replace(/^[ \t]*N{4}[ \t]*$/gim, START_OF_HEADER)
    .split(START_OF_HEADER)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map(cutMessage);
}

/** Whether a transmission begins as one: with a start of header, whatever idles before it, or with "ZCZC". */
export function isFramed(text: string): boolean {
  const start = text.slice(0, 200).replace(FILL, "").trimStart();
  return start.startsWith(START_OF_HEADER) || /^ZCZC\b/i.test(start);
}

const MOST_MESSAGES = 2_000;
const MOST_LINES = 30_000;

/** Why a transmission of these messages is not read, in one sentence; null where it can be. */
export function whatIsWrong(messages: readonly WireMessage[]): string | null {
  if (messages.length === 0) return "This file has no message between its control characters: ask for it again.";
  if (messages.length > MOST_MESSAGES)
    return `This file has more than ${MOST_MESSAGES.toLocaleString("en")} messages: split it and send the parts.`;
  return messages.some(({ text }) => text.length > MOST_LINES)
    ? `A message in this file has more than ${MOST_LINES.toLocaleString("en")} lines: split it and send the parts.`
    : null;
}

function cutMessage(part: string): WireMessage {
  const start = part.indexOf(START_OF_TEXT);
  const end = part.indexOf(END_OF_TEXT, start + 1);
  const inner = part.slice(start + 1, end < 0 ? undefined : end);
  const trailer = end < 0 ? [] : cleanLines(part.slice(end + 1).replaceAll(END_OF_TEXT, "\n"));
  if (start >= 0) return { header: cleanLines(part.slice(0, start)), text: cleanLines(inner), trailer };
  const lines = cleanLines(inner);
  const first = lines.findIndex((line) => line.trim() !== "");
  return { header: lines.slice(0, first + 1), text: lines.slice(first + 1), trailer };
}

function cleanLines(text: string): string[] {
  return text
    .replaceAll(START_OF_TEXT, "\n")
    .replace(FILL, "")
    .replace(SEPARATORS, " ")
    .split("\n")
    .map((line) => line.trimEnd());
}
