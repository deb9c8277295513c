import type { Quantity } from "../language/numbers.ts";
import type { Candidate } from "./draft-candidates.ts";
import type { Statement } from "./draft-statements.ts";

/** A statement is told again when one sentence has so much of what it speaks of, or all sentences together this much. */
const IN_ONE = 0.6;
const IN_ALL = 0.85;
/** Of a claim that is told, a statement is news while it speaks almost only of what nobody has spoken of yet. */
const KNOWN_OF_CLAIM = 0.25;
/** Two statements of one claim with so much in common tell one thing; a "not" in one of them turns it. */
const SAME_THING = 0.3;
const MINUTES_APART = 10;
/** Up to here a count may only be a manner of speaking: "the two men". */
const SMALL_COUNT = 3;

/** What the sentences of a draft have said so far, statement by statement. */
export class Said {
  private readonly byClaim = new Map<string, Statement[]>();
  private readonly sides = new Set<string>();
  private readonly disputed = new Set<string>();
  private readonly points = new Set<string>();
  private readonly sentences: ReadonlySet<string>[] = [];
  private readonly figures: Quantity[] = [];
  private readonly weight: (point: string) => number;

  constructor(weight: (point: string) => number) {
    this.weight = weight;
  }

  add({ statements, sides, sentence }: Candidate): void {
    if (sides.length > 0) this.disputed.add(sentence.id);
    for (const side of sides) this.sides.add(side);
    const own = new Set(statements.flatMap(({ points }) => points));
    for (const point of own) this.points.add(point);
    for (const statement of statements) {
      this.figures.push(...statement.figures);
      for (const claim of statement.claims) this.byClaim.set(claim, [...(this.byClaim.get(claim) ?? []), statement]);
    }
    this.sentences.push(own);
  }

  /**
   * Whether the sentence says only what is said already, in whatever words. A report's own view of claims that are told
   * is no news either, though it may bring words of its own, nor is one more voice for a side that is told,
   * or what one report goes on to tell after it.
   */
  retold({ statements, attributed, sides, alone, before }: Candidate): boolean {
    if (this.sentences.length === 0) return false;
    if (alone && sides.length > 0 && sides.every((side) => this.sides.has(side))) return true;
    if (alone && before !== null && this.disputed.has(before)) return true;
    return statements.every((statement) => this.has(statement) || (!attributed && this.hasClaims(statement)));
  }

  private hasClaims({ claims, figures, points }: Statement): boolean {
    return (
      claims.length > 0 &&
      figures.length === 0 &&
      claims.every((claim) => this.byClaim.has(claim)) &&
      this.share(points, this.points) > 0
    );
  }

  /** Whether it tells a claim that is told otherwise: with another figure, hour or day, or with a "not". */
  clashes({ statements }: Candidate): boolean {
    return statements.some((statement) =>
      statement.claims.some((claim) => (this.byClaim.get(claim) ?? []).some((told) => this.differ(told, statement))),
    );
  }

  /** Whether what one part of a sentence says is said already. */
  has({ claims, points, figures }: Statement): boolean {
    const told = claims.some((claim) => this.byClaim.has(claim));
    if (points.length === 0 && figures.every(({ kind }) => kind === "duration")) return true;
    const news = figures.filter(
      (figure) =>
        !this.figures.some(
          (other) => sameThing(figure, other, told) && (agree(figure, other) || (told && converted(figure, other))),
        ),
    );
    if (news.some(({ kind, hi }) => !(told || points.length === 0) || kind !== "count" || hi > SMALL_COUNT))
      return false;
    if (told && (figures.some(({ hi }) => hi > SMALL_COUNT) || this.share(points, this.points) >= KNOWN_OF_CLAIM))
      return true;
    return (
      this.share(points, this.points) >= IN_ALL || this.sentences.some((said) => this.share(points, said) >= IN_ONE)
    );
  }

  private differ(told: Statement, other: Statement): boolean {
    const alike = this.share(other.points, new Set(told.points)) >= SAME_THING;
    return (
      (told.negated !== other.negated && alike) ||
      apart(told.days, other.days, (a, b) => a === b) ||
      apart(told.times, other.times, (a, b) => Math.abs(a - b) < MINUTES_APART) ||
      disagree(told.figures, other.figures)
    );
  }

  private share(points: readonly string[], among: ReadonlySet<string>): number {
    let known = 0;
    let all = 0;
    for (const point of points) {
      all += this.weight(point);
      if (among.has(point)) known += this.weight(point);
    }
    return all === 0 ? 1 : known / all;
  }
}

// Both say something of the kind, and nothing of the one fits anything of the other.
function apart<T>(told: readonly T[], other: readonly T[], fits: (a: T, b: T) => boolean): boolean {
  return told.length > 0 && other.length > 0 && !told.some((a) => other.some((b) => fits(a, b)));
}

// Some two of them could be one figure, and none of those are.
function disagree(told: readonly Quantity[], other: readonly Quantity[]): boolean {
  const pairs = told.flatMap((a) => other.filter((b) => comparable(a, b)).map((b) => agree(a, b)));
  return pairs.length > 0 && !pairs.includes(true);
}

// So many people and so many prisoners are one count only where one claim is told of both.
function sameThing(a: Quantity, b: Quantity, oneClaim: boolean): boolean {
  return a.kind !== "count" || oneClaim || a.noun === b.noun;
}

function comparable(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.kind !== "count" || a.noun === b.noun);
}

// A sum in another currency, of the same claim.
function converted(a: Quantity, b: Quantity): boolean {
  return a.kind === "money" && b.kind === "money" && a.unit !== b.unit;
}

/** Rounding between units makes no other figure. */
const ROUNDING = 0.02;

// Two figures that can be one: of one kind, and some value fits both.
function agree(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit) return false;
  const slack = a.kind === "count" ? 0 : ROUNDING;
  return a.lo * (1 - slack) <= b.hi * (1 + slack) && b.lo * (1 - slack) <= a.hi * (1 + slack);
}
