import { copyGroups } from "../wires/copy-groups.ts";
import type { StoryReport } from "./desk-story.ts";

type Dated = Pick<StoryReport, "id" | "number" | "publishedAt" | "receivedAt">;

/** By report id: the number of the earliest report of the story whose text it repeats. Who repeats nobody is left out. */
export function reportCopies(
  reports: readonly Dated[],
  sketches: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, number> {
  const inOrder = reports.toSorted((a, b) => timeOf(a) - timeOf(b) || a.number - b.number);
  const groups = copyGroups(inOrder.map(({ id }) => sketches.get(id) ?? []));
  return new Map(
    inOrder.flatMap(({ id }, at) => {
      const first = inOrder[groups[at] ?? at];
      return first && first.id !== id ? [[id, first.number] as const] : [];
    }),
  );
}

function timeOf({ publishedAt, receivedAt }: Dated): number {
  return Date.parse(publishedAt ?? receivedAt);
}
