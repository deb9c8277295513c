import { type Cluster, type Judged, LEAST_LIKELY, linkAll, placesAgree, townsIn } from "./clusters.ts";
import type { Frame } from "./frames.ts";
import { byCodeUnit } from "./keys.ts";
import { isStory } from "./lines.ts";
import { WEAK_EVENTS } from "./same-fact.ts";

/** Shared frame and at least this much in common make one fact; frames that say little need more. */
const FRAME_SIMILARITY = 0.02;
const WEAK_FRAME_SIMILARITY = 0.1;
const WEAK_NAMED_SIMILARITY = 0.05;

/** Sentences in which the same happens to the same party. */
export function clusterByFrame(material: Judged): Cluster[] {
  const groups = new Map<string, { event: string; named: boolean; lines: Set<number> }>();
  material.frames.forEach((frames, index) => {
    const line = material.lines[index];
    if (!line || !isStory(line)) return;
    for (const frame of frames) {
      for (const { label, named } of labelsOf(frame, [...townsIn(material, index)])) {
        const group = groups.get(label) ?? { event: frame.event, named, lines: new Set<number>() };
        groups.set(label, group);
        group.lines.add(index);
      }
    }
  });
  homeless(groups);
  return [...groups]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .flatMap(([label, { event, named, lines }]) => linkFrameGroup(material, { label, event, named }, [...lines]));
}

// A sentence that says no place tells of where most of the others are.
function homeless(groups: Map<string, { lines: Set<number> }>): void {
  for (const [label, group] of groups) {
    if (!label.endsWith(SOMEWHERE)) continue;
    const stem = label.slice(0, -SOMEWHERE.length);
    const [home] = [...groups]
      .filter(([other]) => other !== label && other.startsWith(`${stem} at `))
      .sort((a, b) => b[1].lines.size - a[1].lines.size || byCodeUnit(a[0], b[0]));
    if (!home) continue;
    for (const line of group.lines) home[1].lines.add(line);
    groups.delete(label);
  }
}

const SOMEWHERE = " at somewhere";

/** Speech about events, not events. */
const TALK: ReadonlySet<string> = new Set(["confirm", "deny", "order", "discover", "accuse", "warn"]);
/** Moods of a crowd, whoever the sentence gives them to. */
const SHARED: ReadonlySet<string> = new Set(["celebrate", "protest", "gather", "chant", "mourn", "strategic"]);
/** What befalls people is told by where, whoever the sentence says they were. */
const CASUALTIES: ReadonlySet<string> = new Set(["kill", "injure", "missing", "rescue"]);
/** Parties that anybody can be: what they do is told apart by where. */
const ANYBODY: ReadonlySet<string> = new Set([
  "citizens",
  "crowd",
  "rebels",
  "troops",
  "police",
  "city",
  "street",
  "capital",
]);
const RULERS: ReadonlySet<string> = new Set(["government", "leader", "president", "rule"]);

// What makes a frame the same fact elsewhere: the event and its party, or the event and its towns.
function labelsOf(frame: Frame, towns: readonly string[]): { label: string; named: boolean }[] {
  const { event, focus, negated, unreal } = frame;
  if (unreal || TALK.has(event)) return [];
  const not = negated ? "not " : "";
  if (event === "overthrow" && focus && (focus.named || RULERS.has(focus.key)))
    return [{ label: `${not}overthrow ruler`, named: true }];
  if (
    focus &&
    !ANYBODY.has(focus.key) &&
    !SHARED.has(event) &&
    !(CASUALTIES.has(event) && (!focus.named || focus.place))
  )
    return [{ label: `${not}${event} ${focus.key}`, named: focus.named }];
  if (WEAK_EVENTS.has(event) && !focus && !SHARED.has(event)) return [];
  const where = towns.length > 0 ? towns : ["somewhere"];
  return where.map((town) => ({ label: `${not}${event} at ${town}`, named: false }));
}

type FrameGroup = { readonly label: string; readonly event: string; readonly named: boolean };

function linkFrameGroup(material: Judged, { label, event, named }: FrameGroup, lines: readonly number[]): Cluster[] {
  const least = WEAK_EVENTS.has(event)
    ? named
      ? WEAK_NAMED_SIMILARITY
      : WEAK_FRAME_SIMILARITY
    : named
      ? 0
      : FRAME_SIMILARITY;
  return linkAll(
    lines,
    (a, b) =>
      material.features.similarity(a, b) >= least &&
      tellsTheSame(material, a, b) &&
      (named || placesAgree(material, a, b)),
  ).map((cluster, at) => ({ label: at === 0 ? label : `${label} ${at + 1}`, lines: cluster, event }));
}

// Sentences of one report are held together by the others that tell the same.
function tellsTheSame({ lines, sameFact }: Judged, a: number, b: number): boolean {
  return lines[a]?.reportIndex === lines[b]?.reportIndex || sameFact(a, b) >= LEAST_LIKELY;
}
