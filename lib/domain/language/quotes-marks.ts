export type MarkFamily = "double" | "single" | "angle" | "corner";
/** One quotation mark; `either` where only what is already open can tell. */
type Sign = { readonly at: number; readonly family: MarkFamily; readonly role: "open" | "close" | "either" };
export type Mark = Sign & {
  /** The paragraph it stands in: its first offset that is not white space, and its end. */
  readonly from: number;
  readonly to: number;
};

const MARKS = /["“”„‟＂«»「」『』‘’‚‛‹›'`´＇]/gu;
const OPENS_AFTER = /[\s([{—–\-/“„«‘‚"'「『]/u;
const QUOTE_REACH = 400;
const ELISION = /^['’‘](?:\d0s|em|tis|twas|til|cause|n|bout|round)(?!\p{L})/iu;

/** The quotation marks of a text in order, apostrophes, primes and elisions left out. */
export function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  let lowOpen = false;
  let singleOpen = false;
  let line = { from: 0, to: -1 };
  for (const { 0: sign, index: at } of text.matchAll(MARKS)) {
    const mark = readMark(text, sign, at, { lowOpen, singleOpen });
    if (!mark) continue;
    if (sign === "„") lowOpen = true;
    else if (mark.family === "double" && mark.role === "close") lowOpen = false;
    if (mark.family === "single") singleOpen = mark.role === "open";
    if (at >= line.to) line = lineAround(text, at);
    marks.push({ ...mark, ...line });
  }
  return marks;
}

function lineAround(text: string, at: number): { from: number; to: number } {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const to = text.indexOf("\n", at);
  const end = to < 0 ? text.length : to;
  return { from: from + text.slice(from, end).search(/\S/), to: from + text.slice(from, end).trimEnd().length };
}

type State = { readonly lowOpen: boolean; readonly singleOpen: boolean };

function readMark(text: string, sign: string, at: number, state: State): Sign | null {
  switch (sign) {
    case "„":
      return { at, family: "double", role: "open" };
    case "“":
    case "‟":
      // German closes with the mark that English opens with.
      return { at, family: "double", role: state.lowOpen ? "close" : "open" };
    case "”":
      return { at, family: "double", role: standsBefore(text, at) ? "either" : "close" };
    case '"':
    case "＂":
      return straight(text, at);
    case "«":
    case "»":
    case "‹":
    case "›":
      return { at, family: "angle", role: angleRole(text, sign, at) };
    case "「":
    case "『":
      return { at, family: "corner", role: "open" };
    case "」":
    case "』":
      return { at, family: "corner", role: "close" };
    default:
      return single(text, sign, at, state.singleOpen);
  }
}

/** Whether a mark stands where a quotation begins: after space or a bracket, before a word. */
function standsBefore(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (before === "" || OPENS_AFTER.test(before)) && after !== "" && !/[\s.,;:!?)]/.test(after);
}

function straight(text: string, at: number): Sign | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  // A hostile text of figures and marks must not be read again for each of them.
  const line = text.slice(Math.max(0, at - QUOTE_REACH), at);
  if (/\d/.test(before) && !line.slice(line.lastIndexOf("\n") + 1).includes('"')) {
    // Inches, unless a quotation is open in the paragraph: 12" guns.
    return /\s\p{L}/u.test(text.slice(at + 1, at + 3)) ? null : { at, family: "double", role: "close" };
  }
  if (standsBefore(text, at)) return { at, family: "double", role: /[([{\s]|^$/.test(before) ? "open" : "either" };
  return { at, family: "double", role: after === "" || /[\s.,;:!?)\]—–-]/.test(after) ? "close" : "either" };
}

// French and Russian point outwards, German and Danish print often inwards.
function angleRole(text: string, sign: string, at: number): Sign["role"] {
  const outward = sign === "«" || sign === "‹";
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const leads = (before === "" || /[\s(]/.test(before)) && /[\p{L}\p{N}]/u.test(after);
  const trails = /[\p{L}\p{N}.,!?]/u.test(before) && (after === "" || /[\s.,;:!?)]/.test(after));
  if (outward) return trails && !leads ? "close" : "open";
  return leads ? "open" : "close";
}

function single(text: string, sign: string, at: number, isOpen: boolean): Sign | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return null;
  if (sign === "‚") return /\p{L}/u.test(after) ? { at, family: "single", role: "open" } : null;
  if (standsBefore(text, at)) {
    if (ELISION.test(text.slice(at, at + 8))) return null;
    return sign === "’" ? null : { at, family: "single", role: "open" };
  }
  return isOpen && !isPossessive(text, at) ? { at, family: "single", role: "close" } : null;
}

// “the ‘rebels’ palace’”: of several marks the last before a new opening one closes.
function isPossessive(text: string, at: number): boolean {
  if (!/s/i.test(text.charAt(at - 1)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const line = text.slice(at + 1, at + 400).split("\n")[0] ?? "";
  const closing = line.search(/[\p{L}\p{N}.,!?]['’](?![\p{L}\p{N}])/u);
  const opening = line.search(/(?<![\p{L}\p{N}])['‘](?=\p{L})/u);
  return closing >= 0 && (opening < 0 || closing < opening);
}
