/** One stretch of a comparison: words that both texts have, or only the old, or only the new. */
export type WordChange = { readonly kind: "same" | "removed" | "added"; readonly text: string };

// A table of 400,000 cells takes a few milliseconds; two sentences of 600 words each stay below it.
const MAX_CELLS = 400_000;

/**
 * What changed between two texts, as one reads it: what both have counts as changed, too, where it is no longer than the
 * changes on either side of it. Nobody can read two sentences that take turns word by word.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const steps: Step[] = [];
  for (const { same, removed, added } of stepsOf(exactWordDiff(before, after))) {
    let step = { same, removed, added };
    for (
      let last = steps.at(-1);
      last && step.same.length <= Math.min(sizeOf(last), sizeOf(step));
      last = steps.at(-1)
    ) {
      const removedToo = last.removed + step.same + step.removed;
      step = { same: last.same, removed: removedToo, added: last.added + step.same + step.added };
      steps.pop();
    }
    steps.push(step);
  }
  return steps.flatMap(({ same, removed, added }) => [
    ...stretch("same", same),
    ...stretch("removed", removed),
    ...stretch("added", added),
  ]);
}

/** What both texts have, and what follows it in each. */
type Step = { readonly same: string; readonly removed: string; readonly added: string };

function stepsOf(list: readonly WordChange[]): readonly Step[] {
  const steps: Step[] = [{ same: "", removed: "", added: "" }];
  for (const { kind, text } of list) {
    const last = steps.at(-1) ?? { same: "", removed: "", added: "" };
    if (kind !== "same") steps[steps.length - 1] = { ...last, [kind]: last[kind] + text };
    else if (sizeOf(last) === 0) steps[steps.length - 1] = { ...last, same: last.same + text };
    else steps.push({ same: text, removed: "", added: "" });
  }
  return steps;
}

function sizeOf({ removed, added }: Step): number {
  return Math.max(removed.length, added.length);
}

function stretch(kind: WordChange["kind"], text: string): readonly WordChange[] {
  return text === "" ? [] : [{ kind, text }];
}

/**
 * What changed between two texts, word by word, by their longest common subsequence. Texts too long to compare that way
 * come back as one removal and one addition between what they share at both ends, so that time stays bounded.
 */
export function exactWordDiff(before: string, after: string): readonly WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const head = sharedHead(a, b);
  const tail = sharedHead(a.slice(head).reverse(), b.slice(head).reverse());
  const [removed, added] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const bounded = removed.length * added.length <= MAX_CELLS;
  return joined([
    ...changes("same", a.slice(0, head)),
    ...(bounded ? middle(removed, added) : [...changes("removed", removed), ...changes("added", added)]),
    ...changes("same", a.slice(a.length - tail)),
  ]);
}

/** White space and punctuation stand apart from words, so that a moved comma is one small change. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}'’]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function sharedHead(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((word, i) => word !== b[i]);
  return end === -1 ? a.length : end;
}

function middle(a: readonly string[], b: readonly string[]): readonly WordChange[] {
  const common = commonLengths(a, b);
  const at = (i: number, j: number) => common[i * (b.length + 1) + j] ?? 0;
  const result: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      result.push(...changes("same", a.slice(i, i + 1)));
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      result.push(...changes("removed", a.slice(i, i + 1)));
      i += 1;
    } else {
      result.push(...changes("added", b.slice(j, j + 1)));
      j += 1;
    }
  }
  return [...result, ...changes("removed", a.slice(i)), ...changes("added", b.slice(j))];
}

/** For each pair of places, how many words the rest of both texts have in common, row after row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [right, below, across] = [
        table[i * width + j + 1],
        table[(i + 1) * width + j],
        table[(i + 1) * width + j + 1],
      ];
      table[i * width + j] = a[i] === b[j] ? (across ?? 0) + 1 : Math.max(right ?? 0, below ?? 0);
    }
  }
  return table;
}

function changes(kind: WordChange["kind"], words: readonly string[]): readonly WordChange[] {
  return words.map((text) => ({ kind, text }));
}

/** Neighbours of one kind become one stretch. */
function joined(list: readonly WordChange[]): readonly WordChange[] {
  const result: WordChange[] = [];
  for (const change of list) {
    const last = result.at(-1);
    if (last?.kind === change.kind) result[result.length - 1] = { ...last, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}
