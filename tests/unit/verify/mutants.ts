/** An edit of a sample sentence: what was done, the new sentence and the passages it cites. */
export type Edit = { readonly what: string; readonly sentence: string; readonly passages: readonly string[] };
export type SampleEvent = {
  readonly event: string;
  readonly names: readonly string[];
  readonly sentences: readonly string[];
};

// An exclamation mark stands for a negation only where it encloses one.
const NEGATION = /!([^!]*)!/g;

/** A sample sentence as a report has it, without the marks. */
export function plainOf(marked: string): string {
  return marked.replace(NEGATION, "$1").replace(/[{}<>~]/g, "");
}

/** Edits that change nothing that is said: copies, what may be left out, two sentences put together. */
export function honestEdits({ sentences }: SampleEvent): Edit[] {
  return sentences.flatMap((marked, at) => {
    const plain = plainOf(marked);
    const next = plainOf(sentences[(at + 1) % sentences.length] ?? "");
    const far = plainOf(sentences[(at + 7) % sentences.length] ?? "");
    const dropped = without(marked, /\{[^{}]*\}/g);
    return [
      { what: "copy", sentence: plain, passages: [far, plain] },
      { what: "copied with its neighbour", sentence: `${plain} ${next}`, passages: [`${plain} ${next}`] },
      ...dropped.map((sentence) => ({ what: "left out", sentence, passages: [plain] })),
      ...dropped.slice(0, 1).map((sentence) => ({ what: "left out, two passages", sentence, passages: [far, plain] })),
      ...joined(plain, next),
      ...joined(dropped[0] ?? plain, far).map((edit) => ({
        ...edit,
        what: `left out and ${edit.what}`,
        passages: [plain, far],
      })),
    ];
  });
}

function joined(a: string, b: string): Edit[] {
  const left = a.replace(/\.([”"]?)$/, "$1");
  const right =
    /^(?:The|A|An|At|Two|Some|Most|All|Every|No|About|Only|In|During|Several|Three|Many|Hundreds|There|Both|Night|So|Early)\b/.test(
      b,
    )
      ? b.charAt(0).toLowerCase() + b.slice(1)
      : b;
  return ["; ", ", and ", " and ", ", while "].map((joint) => ({
    what: `joined by “${joint.trim()}”`,
    sentence: `${left}${joint}${right}`,
    passages: [a, b],
  }));
}

/** The sentence once for each match of a mark, that stretch left out, and once without any of them. */
function without(marked: string, pattern: RegExp): string[] {
  const found = [...marked.matchAll(pattern)];
  const cut = found.map((match) => marked.slice(0, match.index) + marked.slice(match.index + match[0].length));
  const all = found.length > 1 ? [marked.replace(pattern, "")] : [];
  return [...cut, ...all].map((text) => capital(plainOf(text).replace(/\s+/g, " ").trim()));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Edits each of which says something that the cited passage does not. */
export function mutants(sample: SampleEvent, stranger: SampleEvent): Edit[] {
  return sample.sentences.flatMap((marked, at) => {
    const plain = plainOf(marked);
    const edits: (readonly [string, string])[] = [
      ...numbers(plain).map((text) => ["number", text] as const),
      ...swaps(plain, DAYS).map((text) => ["weekday", text] as const),
      ...swaps(plain, MONTHS).map((text) => ["month", text] as const),
      ...names(plain, sample.names).map((text) => ["name of the event", text] as const),
      ...swappedNames(plain, sample.names).map((text) => ["names swapped", text] as const),
      ...negated(plain).map((text) => ["negation added", text] as const),
      ...without(marked, NEGATION).map((text) => ["negation dropped", text] as const),
      ...without(marked, /~[^~]*~/g).map((text) => ["hedge dropped", text] as const),
      ...without(marked, /<[^<>]*>/g).map((text) => ["attribution dropped", text] as const),
      ...exchanged(plain, QUANTIFIERS).map((text) => ["quantifier", text] as const),
      ...exchanged(plain, MODALS).map((text) => ["modal", text] as const),
      ...exchanged(plain, OPPOSITES).map((text) => ["antonym", text] as const),
      ...dropped(plain, LOOSENERS).map((text) => ["approximation dropped", text] as const),
      ...dropped(plain, NEGATORS).map((text) => ["negation dropped", text] as const),
      ...editedQuotes(plain, at).map((text) => ["quote edited", text] as const),
      ...inserted(plain, plainOf(stranger.sentences[at % stranger.sentences.length] ?? "")).map(
        (text) => ["clause inserted", text] as const,
      ),
    ];
    return edits
      .filter(([, text]) => text !== plain)
      .map(([what, sentence]) => ({ what, sentence, passages: [plain] }));
  });
}

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTHS = "January February March April May June July September October November December".split(" ");
const WORDS = "two three four five six seven eight nine ten eleven".split(" ");

function numbers(text: string): string[] {
  const figures = replacedOnce(text, /\d+(?:[.,:]\d+)*/g, (figure) => {
    const last = figure.at(-1) ?? "0";
    return figure.slice(0, -1) + String((Number(last) + 3) % 10);
  });
  const words = replacedOnce(
    text,
    new RegExp(`\\b(?:${WORDS.join("|")})\\b`, "g"),
    (word) => WORDS[(WORDS.indexOf(word) + 4) % WORDS.length] ?? "",
  );
  return [...figures, ...words];
}

function swaps(text: string, row: readonly string[]): string[] {
  return replacedOnce(
    text,
    new RegExp(`\\b(?:${row.join("|")})\\b(?! \\p{Lu}\\p{Ll}+ov)`, "gu"),
    (word) => row[(row.indexOf(word) + 2) % row.length] ?? "",
  ).filter((changed) => !/\b(?:which|to) (?:July|June|May)\b/.test(changed));
}

function names(text: string, known: readonly string[]): string[] {
  return known.flatMap((name, at) => {
    const other = known[(at + 3) % known.length] ?? "";
    return text.includes(name) && !text.includes(other) ? [text.replace(name, other)] : [];
  });
}

function swappedNames(text: string, known: readonly string[]): string[] {
  const present = known.flatMap((name) => (text.includes(name) ? [name] : []));
  const [a, b] = present;
  if (a === undefined || b === undefined || a.includes(b) || b.includes(a)) return [];
  return [text.replace(a, "\u0000").replace(b, a).replace("\u0000", b)];
}

function negated(text: string): string[] {
  return replacedOnce(
    text,
    /\b(?:was|were|will|has|have|had|is|are|may|could|can|must)\b(?! not)/g,
    (word) => `${word} not`,
  );
}

const QUANTIFIERS: readonly (readonly [string, string])[] = [
  ["all", "some"],
  ["All", "Some"],
  ["most", "all"],
  ["Most", "All"],
  ["some", "all"],
  ["Some", "All"],
  ["Every", "Any"],
  ["every", "any"],
  ["Many", "Few"],
  ["Several", "All"],
  ["both", "most"],
  ["Both", "Most"],
];
const MODALS: readonly (readonly [string, string])[] = [
  ["may", "will"],
  ["could", "will"],
  ["might", "must"],
  ["can", "must"],
  ["should", "will"],
  ["will", "may"],
  ["must", "may"],
];
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["rose", "fell"],
  ["fell", "rose"],
  ["closed", "opened"],
  ["higher", "lower"],
  ["acquitted", "convicted"],
  ["guilty", "innocent"],
  ["accepted", "rejected"],
  ["reject", "accept"],
  ["north", "south"],
  ["southern", "northern"],
  ["before", "after"],
  ["after", "before"],
  ["more than", "less than"],
  ["loss", "profit"],
  ["captured", "lost"],
  ["denied", "confirmed"],
  ["won", "lost"],
  ["first", "last"],
  ["last", "first"],
  ["highest", "lowest"],
  ["safe", "unsafe"],
  ["likely", "unlikely"],
  ["support", "oppose"],
  ["left", "entered"],
  ["buy", "sell"],
  ["women", "men"],
  ["destroyed", "built"],
  ["largest", "smallest"],
  ["below", "above"],
];
const LOOSENERS = ["at least ", "At least ", "about ", "About ", "more than ", "up to ", "Around "];
const NEGATORS = ["never ", "no ", "No ", "not "];

function exchanged(text: string, pairs: readonly (readonly [string, string])[]): string[] {
  return pairs.flatMap(([from, to]) =>
    replacedOnce(text, new RegExp(`(?<!\\p{L}|“[^”]*)${from}(?!\\p{L})`, "gu"), () => to),
  );
}

function dropped(text: string, words: readonly string[]): string[] {
  return words.flatMap((word) =>
    replacedOnce(text, new RegExp(`(?<!\\p{L}|“[^”]*)${word}`, "gu"), () => "").map(capital),
  );
}

function editedQuotes(text: string, seed: number): string[] {
  return [...text.matchAll(/“([^”]+)”/g)].flatMap((match) => {
    const words = (match[1] ?? "").split(" ");
    if (words.length < 2) return [];
    const at = (seed % (words.length - 1)) + 0;
    const less = words.toSpliced(at + (at === 0 ? 1 : 0), 1);
    const other = words.with(at, "nevertheless");
    const turned = words.with(at, words[at + 1] ?? "").with(at + 1, words[at] ?? "");
    return [less, other, turned].map((row) => text.replace(match[1] ?? "", row.join(" ")));
  });
}

function inserted(text: string, foreign: string): string[] {
  const tail = foreign.charAt(0).toLowerCase() + foreign.slice(1, -1);
  const end = text.replace(/\.$/, "");
  return [
    `${end}, which nobody had foreseen.`,
    `${end} and ${tail}.`,
    `${end} because ${tail}.`,
    text.replace(/^(\S+ \S+) /, "$1, long known for such things, "),
  ];
}

/** The text once for each match, that one replaced. */
function replacedOnce(text: string, pattern: RegExp, to: (found: string) => string): string[] {
  return [...text.matchAll(pattern)].map(
    (match) => text.slice(0, match.index) + to(match[0]) + text.slice(match.index + match[0].length),
  );
}
