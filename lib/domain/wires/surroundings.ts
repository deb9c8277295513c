import type { Span } from "../shared/span.ts";
import type { Block, BlockKind } from "./report.ts";

/** What is read on from one part to the next; anything else ends the surroundings of a passage. */
const RUNNING: ReadonlySet<BlockKind> = new Set(["standfirst", "body", "subhead"]);

/**
 * What stands before and after a span of a report: at most `reach` UTF-16 code units each way, and nothing from or beyond
 * a part that is no running text, such as a byline or what the page says of itself. Fewer than `reach`: it begins or ends there.
 */
export function surroundingsOf(
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  { start, end }: Span,
  reach: number,
): { readonly before: string; readonly after: string } {
  const others = blocks.filter(({ kind }) => !RUNNING.has(kind));
  const floor = Math.max(0, ...others.filter((block) => block.end <= start).map((block) => block.end));
  const ceiling = Math.min(text.length, ...others.filter((block) => block.start >= end).map((block) => block.start));
  const from = Math.max(floor, start - reach);
  const to = Math.min(ceiling, end + reach);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return { before: from === floor ? before.trimStart() : before, after: to === ceiling ? after.trimEnd() : after };
}
