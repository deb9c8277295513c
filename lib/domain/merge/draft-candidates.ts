import { LOADED_WORDS } from "../language/lexicons/loaded-words.ts";
import { HEDGES } from "../language/lexicons/reporting.ts";
import { stemOf } from "../language/stems.ts";
import { isContent, tokensOf } from "../language/tokens.ts";
import type { DraftMaterial, Standing } from "./draft-choices.ts";
import { leansBack } from "./draft-leaning.ts";
import { pointReader, type Statement, statementsOf } from "./draft-statements.ts";
import { conceptOf } from "./frames.ts";
import { byCodeUnit } from "./keys.ts";
import { isStory } from "./lines.ts";
import type { Claim, MergeSentence, Quote } from "./merge-result.ts";

/** A sentence that a draft may take over whole. */
export type Candidate = {
  readonly sentence: MergeSentence;
  /** Decides between equals: by how high it stands, then by its words, so that the order of the files decides nothing. */
  readonly order: number;
  /** Where in its report it stands, 0 at the top, 1 at the end. */
  readonly position: number;
  /** What it says, by concept, and what each tells. */
  readonly points: ReadonlyMap<string, number>;
  /** Those of its points of which another report speaks too. */
  readonly shared: ReadonlySet<string>;
  /** Its statements in order. */
  readonly statements: readonly Statement[];
  readonly merit: number;
  /** Whether it is whole: a sentence that ends, with its quotation marks. */
  readonly stands: boolean;
  /** The sentence after which alone it can be read; null where it reads by itself. */
  readonly leansOn: string | null;
  /** The sentence right before it in its report, or null. */
  readonly before: string | null;
  /** Whether its report begins with it. */
  readonly opens: boolean;
  /** Whether it stands on a side of an open conflict, and says so. */
  readonly disputed: boolean;
  /** The sides that it takes in open conflicts about the fact itself. */
  readonly sides: readonly string[];
  /** Whether no other report tells any of its claims. */
  readonly alone: boolean;
  /** Whether it names whom it rests on. */
  readonly attributed: boolean;
};

/** The body sentences of the reports by id, weighed; those that the desk decided against are left out. */
export function candidatesOf(result: DraftMaterial, standing: Standing): Map<string, Candidate> {
  const story = result.sentences.filter((sentence) => isStory(sentence) && !standing.rejected.has(sentence.id));
  const counts = new Map<string, number>();
  const read = pointReader(result.names);
  const told = claimsBySentence(result.claims);
  const points = story.map((sentence) => new Set(wordsOf(sentence.text)));
  for (const set of points) for (const point of set) counts.set(point, (counts.get(point) ?? 0) + 1);
  const reports = new Map<string, Set<string>>();
  story.forEach(({ report }, at) => {
    for (const point of points[at] ?? []) reports.set(point, (reports.get(point) ?? new Set()).add(report));
  });
  const named = new Set(result.origins.filter((origin) => origin.name !== UNNAMED).map((origin) => origin.id));
  const lengths = new Map<string, number>();
  for (const sentence of result.sentences)
    lengths.set(sentence.report, Math.max(lengths.get(sentence.report) ?? 1, sentence.end));
  const opening = firstOfReport(story);
  const sorted = [...story].sort((a, b) => a.start - b.start || byCodeUnit(a.text, b.text));
  const order = new Map(sorted.map(({ id }, at) => [id, at]));
  return new Map(
    story.map((sentence, at) => {
      const weights = new Map(
        [...(points[at] ?? [])].map((point) => [point, Math.log(1 + story.length / (counts.get(point) ?? 1))]),
      );
      const attributed = sentence.origins.some((origin) => named.has(origin));
      let statements: Statement[] | null = null;
      const candidate: Candidate = {
        sentence,
        order: order.get(sentence.id) ?? at,
        position: sentence.start / (lengths.get(sentence.report) ?? 1),
        points: weights,
        shared: new Set([...weights.keys()].filter((point) => (reports.get(point)?.size ?? 0) > 1)),
        // Most sentences are passed over before anybody asks what their parts say.
        get statements() {
          statements ??= statementsOf(sentence, told.get(sentence.id) ?? [], read);
          return statements;
        },
        merit: meritOf(sentence, attributed, standing),
        stands: isWhole(sentence) && !isInsideQuote(sentence, result.quotes),
        leansOn: leaningOn(story, at),
        before: story[at - 1]?.report === sentence.report ? (story[at - 1]?.id ?? null) : null,
        opens: opening.has(sentence.id),
        disputed: standing.open.has(sentence.id),
        sides: sidesOf(sentence.id, standing),
        alone: (told.get(sentence.id) ?? []).every((claim) => claim.reports.length < 2),
        attributed,
      };
      return [sentence.id, candidate];
    }),
  );
}

const OF_FACT: ReadonlySet<string> = new Set(["number", "time", "place", "status"]);

function sidesOf(id: string, { open }: Standing): string[] {
  return (open.get(id) ?? []).flatMap(({ kind, key, sides }) =>
    OF_FACT.has(kind)
      ? sides.flatMap(({ value, sentences }) => (sentences.includes(id) ? [`${key} ${value}`] : []))
      : [],
  );
}

export const UNNAMED = "unnamed reports";

function firstOfReport(story: readonly MergeSentence[]): Set<string> {
  const first = new Map<string, string>();
  for (const { id, report } of story) if (!first.has(report)) first.set(report, id);
  return new Set(first.values());
}

function wordsOf(text: string): string[] {
  return tokensOf(text)
    .filter(isContent)
    .map((token) => conceptOf({ ...token, stem: stemOf(token.norm) }));
}

/** The claims that each sentence tells, by the sentence's id. */
export function claimsBySentence(claims: readonly Claim[]): Map<string, Claim[]> {
  const told = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const id of claim.sentences) {
      const list = told.get(id);
      if (list) list.push(claim);
      else told.set(id, [claim]);
    }
  }
  return told;
}

const FEWEST_WORDS = 5;

function isWhole({ text }: MergeSentence): boolean {
  return text.split(/\s+/).length >= FEWEST_WORDS && /[.!?]["”’')\]]*$/.test(text) && quotesClose(text);
}

// The sentence right before it in the same report, if it needs that one to be understood.
function leaningOn(story: readonly MergeSentence[], at: number): string | null {
  const [sentence, before] = [story[at], story[at - 1]];
  if (!sentence || !before || before.report !== sentence.report) return null;
  return leansBack(sentence.text) ? before.id : null;
}

// Words of a speaker that run over several sentences: alone and without marks they would be the desk's own.
function isInsideQuote(sentence: MergeSentence, quotes: readonly Quote[]): boolean {
  if (/^["“„«]/.test(sentence.text)) return false;
  return quotes.some(
    ({ report, start, end }) => report === sentence.report && start <= sentence.start && sentence.end - 2 <= end,
  );
}

function quotesClose(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/«/g) === count(/»/g);
}

const VAGUE =
  /\b(?:pivotal|significant|symboliz\w+|far-reaching|turning point|remains? uncertain|uphill|landscape|implications|unfold\w*|marking)\b/gi;
const LONG = 34;
const SHORT = 8;

// Somebody named says it, it is specific, neither long nor loaded nor vague, and nobody disputes it.
function meritOf(sentence: MergeSentence, attributed: boolean, standing: Standing): number {
  const tokens = tokensOf(sentence.text);
  const names = tokens.filter((token, at) => at > 0 && /^\p{Lu}/u.test(token.text)).length;
  const figures = tokens.filter((token) => token.kind === "number").length;
  const loaded = tokens.filter((token) => LOADED_WORDS.has(token.norm)).length;
  const hedged = tokens.some((token) => (HEDGES.get(token.norm) ?? 0) > 1) ? 0.2 : 0;
  const vague = (sentence.text.match(VAGUE) ?? []).length;
  const disputes = (standing.open.get(sentence.id) ?? []).reduce(
    (sum, conflict) => sum + (conflict.severity === "high" ? 0.5 : 0.15),
    0,
  );
  const length = Math.max(0, tokens.length - LONG) * 0.03 + (tokens.length < SHORT ? 0.2 : 0);
  return (
    (attributed ? 0.6 : 0) +
    Math.min(names, 5) * 0.1 +
    Math.min(figures, 2) * 0.1 -
    loaded * 0.2 -
    vague * 0.35 -
    hedged -
    length -
    Math.min(disputes, 1.2)
  );
}
