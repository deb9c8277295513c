import type { Span } from "../shared/span.ts";
import { type Alignment, hasSubject } from "./align.ts";
import type { Item } from "./items.ts";
import type { Loss } from "./losses.ts";
import { lossAfter, lossBefore, lossBetween } from "./omissions.ts";
import type { Source } from "./source.ts";
import { type Raised, raise, WORDING } from "./wording.ts";

type Step = { readonly item: number; readonly at: number };

/** What an aligned sentence leaves out that it should not, and where it sews together what does not belong together. */
export function gapFindings(items: readonly Item[], alignment: Alignment, source: Source): Raised[] {
  const steps = alignment.flatMap((at, item): Step[] => (at === null ? [] : [{ item, at }]));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  return [
    ...told(lossBefore(source, first.at), items[first.item], first.item > 0),
    ...steps.slice(1).flatMap((step, at) => stepFindings(items, source, steps[at] ?? first, step)),
    ...told(lossAfter(source, last.at), items[last.item], last.item < items.length - 1),
  ];
}

function stepFindings(items: readonly Item[], source: Source, prior: Step, step: Step): Raised[] {
  const here = items[step.item];
  const replaced = step.item > prior.item + 1;
  const onward = source.items[prior.at]?.sentence === source.items[step.at]?.sentence && prior.at < step.at;
  const between = onward && here ? lossBetween(source, prior.at, step.at, here) : null;
  if (onward && between === null) return [];
  const opening = items.slice(prior.item + 1, step.item + 1).findIndex((item) => item.opens);
  const joined = opening >= 0 && joinsRightly(items, source, prior.item + 1 + opening, step.at);
  if (onward && !(joined && isClean(source, prior.at, step.at))) return told(between, here, replaced);
  const ends = [
    ...told(lossAfter(source, prior.at), items[prior.item], replaced),
    ...told(lossBefore(source, step.at), here, replaced),
  ];
  return joined || !here || replaced ? ends : [...ends, raise("content", here, WORDING.spliced())];
}

function isClean(source: Source, before: number, after: number): boolean {
  return lossAfter(source, before) === null && lossBefore(source, after) === null;
}

function joinsRightly(items: readonly Item[], source: Source, opening: number, at: number): boolean {
  const item = items[opening];
  const opensSentence = source.items[at - 1]?.sentence !== source.items[at]?.sentence;
  return item !== undefined && (opensSentence || hasSubject(item, items[opening + 1]));
}

// Where words were put in the place of others, the change itself is told; only what turns the statement is added.
function told(loss: Loss | null, at: Span | undefined, replaced: boolean): Raised[] {
  if (!loss || !at) return [];
  switch (loss.kind) {
    case "negation":
      return [raise("negation", at, WORDING.negationLost(loss.words), !/without/i.test(loss.words))];
    case "attribution":
      return [raise("attribution", at, WORDING.attributionLost(loss.words))];
    case "certainty":
      return replaced ? [] : [raise("certainty", at, WORDING.certaintyLost(loss.words))];
    case "number":
      return replaced ? [] : [raise("number", at, WORDING.numberLost(loss.words))];
    default:
      return replaced ? [] : [raise("content", at, WORDING.contentLost(loss.words))];
  }
}
