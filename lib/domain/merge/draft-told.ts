import type { Candidate } from "./draft-candidates.ts";
import type { Picked } from "./draft-lead.ts";
import { Said } from "./draft-said.ts";
import type { Claim } from "./merge-result.ts";

/** An empty account of what is said, that weighs points as the candidates do. */
export function saidOf(candidates: ReadonlyMap<string, Candidate>): Said {
  const weights = new Map([...candidates.values()].flatMap(({ points }) => [...points]));
  return new Said((point) => weights.get(point) ?? 1);
}

/** What a draft in the making says so far. */
export class Told {
  readonly picked: Picked[] = [];
  private readonly said: Said;
  private readonly sentences = new Set<string>();
  private readonly points = new Map<string, number>();

  constructor(candidates: ReadonlyMap<string, Candidate>) {
    this.said = saidOf(candidates);
  }

  /** Whether it is told already, or told otherwise where nobody has been asked which is right. */
  repeats(candidate: Candidate): boolean {
    return this.said.retold(candidate) || this.contradicts(candidate);
  }

  contradicts(candidate: Candidate): boolean {
    return this.said.clashes(candidate);
  }

  add(claim: Claim, candidate: Candidate | null): void {
    if (!candidate) return;
    this.picked.push({ candidate, claim });
    this.sentences.add(candidate.sentence.id);
    this.said.add(candidate);
    for (const point of candidate.points.keys()) this.points.set(point, (this.points.get(point) ?? 0) + 1);
  }

  has(candidate: Candidate): boolean {
    return this.sentences.has(candidate.sentence.id);
  }

  /** Whether it can be read here: what it leans on, if anything, is told. */
  follows({ leansOn }: Candidate): boolean {
    return leansOn === null || this.sentences.has(leansOn);
  }

  tells(claim: Claim): boolean {
    return claim.sentences.some((id) => this.sentences.has(id));
  }

  /** How much of what a sentence says is new here though another report speaks of it too: 0 to 1, by weight. */
  sharedNews(candidate: Candidate): number {
    let news = 0;
    let all = 0;
    for (const [point, weight] of candidate.points) {
      all += weight;
      if (!this.points.has(point) && candidate.shared.has(point)) news += weight;
    }
    return all === 0 ? 0 : news / all;
  }

  /** How much of what a sentence says, by weight, the draft does not say yet: 0 to 1. */
  freshness(candidate: Candidate): number {
    let fresh = 0;
    let all = 0;
    for (const [point, weight] of candidate.points) {
      all += weight;
      if (!this.points.has(point)) fresh += weight;
    }
    return all === 0 ? 0 : fresh / all;
  }
}
