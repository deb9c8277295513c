import { type Cluster, type Judged, linkAll } from "./clusters.ts";
import { byCodeUnit } from "./keys.ts";
import { isStory } from "./lines.ts";

/** Below this a count is too common to join two sentences by itself. */
const TELLING_COUNT = 20;
const FIGURE_SIMILARITY = 0.05;
/** One telling figure of the same thing needs little beside it. */
const LEAST_LIKELY_FIGURE = 0.05;
const FIGURE_KINDS: ReadonlySet<string> = new Set([
  "count",
  "money",
  "percent",
  "speed",
  "mass",
  "area",
  "distance",
  "magnitude",
  "duration",
]);

/** Sentences with the same telling figure of the same thing: 52,000 spectators, 24 years, 4.25 per cent. */
export function clusterByFigure(material: Judged): Cluster[] {
  const groups = new Map<string, number[]>();
  for (const line of material.lines) {
    if (!isStory(line)) continue;
    for (const { kind, unit, value, noun } of material.quantities[line.index] ?? []) {
      if (value === null || !FIGURE_KINDS.has(kind) || (kind === "count" && value < TELLING_COUNT)) continue;
      const label = `figure ${kind} ${unit ?? ""} ${kind === "duration" ? Math.round(value / 86_400) : value} ${kind === "count" && value < 1000 ? (noun ?? "") : ""}`;
      groups.set(label, [...(groups.get(label) ?? []), line.index]);
    }
  }
  return [...groups]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .flatMap(([label, lines]) =>
      linkAll(
        [...new Set(lines)],
        (a, b) =>
          material.features.similarity(a, b) >= FIGURE_SIMILARITY && material.sameFact(a, b) >= LEAST_LIKELY_FIGURE,
      ).map((cluster, at) => ({ label: `${label} ${at + 1}`, lines: cluster, event: null })),
    );
}
