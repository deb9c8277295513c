import type { Picked } from "./draft-pick.ts";

const PARAGRAPH = 3;
const BACKGROUND =
  /\b(?:since (?:19|20)\d\d|in (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d|years? ago|succeeded|was founded|was built|decades|had (?:last|previously)|in recent years|historically)\b/u;
const LEAD_SHARE = 0.15;

/** Paragraphs in the order in which news is read: lead, how it came, what people say, what lies behind. */
export function inReadingOrder(picked: readonly Picked[]): Picked[][] {
  const leads = Math.max(1, Math.round(picked.length * LEAD_SHARE));
  const stages = [0, 1, 2, 3].map((stage) => picked.filter((entry, at) => stageOf(entry, at, leads) === stage));
  return stages.flatMap((entries, stage) => paragraphsOf(stage === 0 ? entries : byFlow(entries)));
}

function stageOf({ candidate, claim }: Picked, at: number, leads: number): number {
  const { text } = candidate.sentence;
  if (at < leads) return 0;
  if (BACKGROUND.test(text)) return 3;
  const quotes = /[“"«][^”"»]{12,}[”"»]/.test(text);
  return candidate.attributed && (quotes || claim.reports.length === 1) ? 2 : 1;
}

// The sentence that takes up most of the one before it comes next; of equals, the one that stands higher in its report.
function byFlow(entries: readonly Picked[]): Picked[] {
  const left = [...entries];
  const out: Picked[] = [];
  while (left.length > 0) {
    const last = out.at(-1);
    const scores = left.map((entry) => (last ? shared(last, entry) : 0) - entry.candidate.position * 0.5);
    const next = scores.indexOf(Math.max(...scores));
    out.push(...left.splice(next, 1));
  }
  return out;
}

function shared(a: Picked, b: Picked): number {
  let sum = 0;
  let all = 0;
  for (const [point, weight] of b.candidate.points) {
    all += weight;
    if (a.candidate.points.has(point)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

function paragraphsOf(entries: readonly Picked[]): Picked[][] {
  const paragraphs: Picked[][] = [];
  for (const entry of entries) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    const room =
      open &&
      open.length < PARAGRAPH &&
      open.reduce((sum, { candidate }) => sum + candidate.sentence.text.length, 0) < 420;
    if (open && last && room && shared(last, entry) > 0.12) open.push(entry);
    else paragraphs.push([entry]);
  }
  return paragraphs;
}
