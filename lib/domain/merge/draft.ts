import { HEDGES } from "../language/lexicons/reporting.ts";
import type { Finding } from "../verify/finding.ts";
import { isStory } from "./lines.ts";
import type { MergeOptions } from "./merge-input.ts";
import type { Claim, Conflict, Draft, DraftSentence } from "./merge-result.ts";
import type { OriginIndex } from "./origin-index.ts";
import { merit, opensWithPronoun, position, type WeighedClaim } from "./rank.ts";
import type { Story } from "./story.ts";

export type Drafted = { readonly claims: readonly Claim[]; readonly draft: Draft };

/** The story from the claims that deserve it (or that an editor chose), and the claims with whether they are in it. */
export function draftClaims(
  story: Story,
  origins: OriginIndex,
  claims: readonly WeighedClaim[],
  conflicts: readonly Conflict[],
  options: MergeOptions,
): Drafted {
  const chosen = options.chosenClaims ? new Set(options.chosenClaims) : null;
  const wanted = claims.filter((claim) => (chosen ? chosen.has(claim.key) : claim.reports.length > 1));
  const picked = pickSentences(story, origins, wanted, claims);
  const draft = compose(story, picked, conflicts);
  const told = new Set(picked.flatMap(({ tells }) => tells));
  return { draft, claims: claims.map((claim) => toClaim(story, origins, claim, told.has(claim.id))) };
}

type Picked = { readonly line: number; readonly claim: WeighedClaim; readonly tells: readonly string[] };

// Each sentence must tell at least one claim that none before it has told, and sound like none of them.
function pickSentences(
  story: Story,
  origins: OriginIndex,
  wanted: readonly WeighedClaim[],
  all: readonly WeighedClaim[],
): Picked[] {
  const tellsOf = new Map<number, string[]>();
  for (const claim of all) for (const line of claim.lines) tellsOf.set(line, [...(tellsOf.get(line) ?? []), claim.id]);
  const wantedIds = new Set(wanted.map((claim) => claim.id));
  const told = new Set<string>();
  const picked: Picked[] = [];
  for (const claim of wanted) {
    if (told.has(claim.id)) continue;
    const scored = claim.lines
      .filter(
        (index) =>
          canStand(story, index) && !picked.some((other) => other.line === index || tooAlike(story, other.line, index)),
      )
      .map((index) => {
        const fresh = (tellsOf.get(index) ?? []).filter((id) => wantedIds.has(id) && !told.has(id)).length;
        const stale = (tellsOf.get(index) ?? []).filter((id) => told.has(id)).length;
        return { index, score: merit(story, origins, index) + fresh * 0.5 - stale * 0.6 };
      })
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const [best] = scored;
    if (!best) continue;
    const tells = tellsOf.get(best.index) ?? [];
    for (const id of tells) told.add(id);
    picked.push({ line: best.index, claim, tells });
  }
  return picked;
}

function canStand(story: Story, index: number): boolean {
  const line = story.lines[index];
  return Boolean(
    line && isStory(line) && !opensWithPronoun(line) && line.words.length >= 5 && /[.!?]["”’)]*$/.test(line.text),
  );
}

const ALIKE = 0.42;

function tooAlike(story: Story, a: number, b: number): boolean {
  return story.features.similarity(a, b) >= ALIKE;
}

function compose(story: Story, picked: readonly Picked[], conflicts: readonly Conflict[]): Draft {
  const ordered = [...picked].sort(
    (a, b) => stage(story, a) - stage(story, b) || b.claim.weight - a.claim.weight || a.line - b.line,
  );
  const sentences = ordered.map((entry) => ({
    stage: stage(story, entry),
    sentence: toSentence(story, entry, conflicts),
  }));
  const paragraphs: { sentences: DraftSentence[] }[] = [];
  let last = -1;
  for (const { stage: at, sentence } of sentences) {
    const open = paragraphs.at(-1);
    if (open && at === last && open.sentences.length < 3) open.sentences.push(sentence);
    else paragraphs.push({ sentences: [sentence] });
    last = at;
  }
  return { headline: headlineOf(story, ordered), paragraphs };
}

const BACKGROUND =
  /\b(?:since (?:19|20)\d\d|in (?:19|20)\d\d|began in|years? ago|succeeded|founded|decades|previous(?:ly)?|historic(?:ally)?)\b/i;

// 0 lead, 1 how, 2 reactions, 3 background.
function stage(story: Story, { line, claim }: Picked): number {
  const text = story.lines[line]?.text ?? "";
  if (BACKGROUND.test(text)) return 3;
  const early = Math.min(...claim.lines.map((index) => position(story, story.lines[index])));
  if (claim.independentOrigins >= 3 && early < 0.25) return 0;
  const speaks = (story.attributions[line] ?? []).some(({ voice, reporting }) => voice.named && reporting !== null);
  return speaks && claim.independentOrigins < 2 ? 2 : 1;
}

function toSentence(story: Story, { line: index, claim }: Picked, conflicts: readonly Conflict[]): DraftSentence {
  const line = story.lines[index];
  if (!line) throw new Error(`No line ${index} in the story.`);
  const open = conflicts.filter((conflict) => conflict.sides.some((side) => side.sentences.includes(line.id)));
  const findings = open.map(
    (conflict): Finding => ({ kind: "conflict", start: 0, end: line.text.length, message: conflict.question }),
  );
  return {
    text: line.text,
    claim: claim.id,
    citations: [{ report: line.report, start: line.start, end: line.end }],
    findings,
  };
}

function headlineOf(story: Story, ordered: readonly Picked[]): string {
  const own = story.lines.filter((line) => line.block === "headline").map((line) => line.text);
  const [headline] = own;
  if (headline) return headline.replace(/[.]$/, "");
  const line = story.lines[ordered[0]?.line ?? -1];
  const hedged = line?.words.some((word) => HEDGES.has(word.norm));
  return line ? `${hedged ? "" : ""}${line.text.replace(/[.]$/, "")}` : "";
}

function toClaim(story: Story, origins: OriginIndex, claim: WeighedClaim, inDraft: boolean): Claim {
  const best = story.lines[claim.lines[0] ?? -1];
  return {
    id: claim.id,
    key: claim.key,
    text: best?.text ?? "",
    sentences: [...claim.lines]
      .sort((a, b) => (story.lines[a]?.order ?? 0) - (story.lines[b]?.order ?? 0))
      .flatMap((index) => story.lines[index]?.id ?? []),
    reports: claim.reports,
    origins: [...new Set(claim.lines.flatMap((index) => origins.ofLine[index] ?? []))],
    independentOrigins: claim.independentOrigins,
    inDraft,
  };
}
