import type { Span } from "../shared/span.ts";
import type { Line } from "./lines.ts";
import type { Quote } from "./merge-result.ts";
import type { Attribution } from "./origins.ts";
import type { Quotation } from "./quotations.ts";
import type { Story } from "./story.ts";

/** The quotations of all reports in the order in which those were given, with who speaks; null where nothing says who. */
export function speakersOf(story: Story): Quote[] {
  const byReport = new Map<number, Line[]>();
  for (const line of story.lines) byReport.set(line.reportIndex, [...(byReport.get(line.reportIndex) ?? []), line]);
  const found = story.quotations.flat().map((quote) => {
    const lines = (byReport.get(quote.reportIndex) ?? []).filter(
      (line) => line.start < quote.end && line.end > quote.start,
    );
    const report = story.inputs[quote.reportIndex]?.id ?? "";
    const { start, end, text } = quote;
    return {
      order: lines[0]?.order ?? 0,
      quote: { report, start, end, text, speaker: speakerOf(story, quote, lines) },
    };
  });
  return found.sort((a, b) => a.order - b.order || a.quote.start - b.quote.start).map(({ quote }) => quote);
}

/** Who speaks a quotation that lies in these lines, as words for the desk. */
export function speakerOf(story: Story, quote: Quotation, lines: readonly Line[]): string | null {
  const [first] = lines;
  if (!first) return null;
  const agent = byAgent(first, quote);
  if (agent) return agent;
  const chosen = lines.map((line) => nearest(line, quote, story.attributions[line.index] ?? [])).find(Boolean);
  const attribution = chosen ?? introducing(story, first);
  return attribution ? nameOf(story, attribution) : null;
}

// “withdrawals” by the garrison
function byAgent(line: Line, quote: Span): string | null {
  const after = line.text.slice(Math.max(0, quote.end - line.start));
  return (
    /^[”"’']?\s+by (the [\p{L}\s-]+?|[\p{Lu}][\p{L}\s-]+?)(?=[,.;]| (?:in|on|at|who|which|that)\b|$)/u.exec(
      after,
    )?.[1] ?? null
  );
}

const OTHER_CLAUSE = 400;

// The cue on the same side of a comma tells; of two, the one before the quotation, for that is how English begins.
function nearest(line: Line, quote: Span, attributions: readonly Attribution[]): Attribution | undefined {
  const [from, to] = [quote.start - line.start, quote.end - line.start];
  const speaking = attributions.filter(
    ({ voice, reporting }) => voice.named && (reporting === null || reporting.kind !== "hearsay"),
  );
  const distance = ({ reporting }: Attribution): number => {
    if (!reporting) return 1_000;
    if (reporting.cue.end <= from) return from - reporting.cue.end;
    const between = line.text.slice(to, reporting.cue.start);
    return (
      between.length +
      (/\b(?:while|and|but|as|amid|when)\b/.test(between)
        ? OTHER_CLAUSE
        : /^[,.!?]?[”"’']/.test(between) && /[,.!?]$|^[,.!?]/.test(line.text.slice(to - 1, to + 1))
          ? 0
          : 40)
    );
  };
  return [...speaking].sort((a, b) => distance(a) - distance(b))[0];
}

// "The mayor said:" in the sentence before.
function introducing(story: Story, line: Line): Attribution | undefined {
  const before = story.lines[line.index - 1];
  if (!before || before.reportIndex !== line.reportIndex || !/[:]\s*$/.test(before.text)) return undefined;
  return (story.attributions[before.index] ?? []).findLast(({ voice }) => voice.named);
}

function nameOf(story: Story, attribution: Attribution): string {
  const { voice, speaker, line } = attribution;
  const words = story.lines[line]?.text ?? "";
  const said = speaker ? words.slice(speaker.start, speaker.end) : "";
  const inside = (story.naming.mentions[line] ?? []).filter(
    (mention) => speaker && mention.start < speaker.end && mention.end > speaker.start,
  );
  const person = inside.find(({ entity }) => entity.kind === "person");
  if (!speaker && voice.entity?.kind === "organisation" && voice.detail) return voice.detail;
  if (person) return person.entity.canonical;
  if (voice.entity) return voice.entity.canonical;
  return said && !/^(?:he|she|they|it)$/i.test(said)
    ? said.split(/,/)[0]?.trim() || voice.name
    : (voice.detail ?? voice.name);
}
