import type { VersionChange } from "#lib/domain/wires/versions/compare-versions.ts";
import { wordDiff } from "#lib/editor/queries/word-diff.ts";

/** What changed between two versions of a report, sentence by sentence; runs of what stayed are folded. */
export function VersionDiff({ changes }: { readonly changes: readonly VersionChange[] }) {
  if (changes.every(({ kind }) => kind === "same"))
    return <p className="py-2 text-muted-foreground text-sm">Both versions say the same, sentence by sentence.</p>;
  return (
    <ol aria-label="What changed" dir="auto" className="my-2 flex flex-col gap-1 border-l pl-4 font-serif text-base">
      {folded(changes).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, from two texts that never change
        <li key={at}>{part.kind === "same" ? <Same count={part.count} /> : <Changed change={part} />}</li>
      ))}
    </ol>
  );
}

type Folded = Exclude<VersionChange, { kind: "same" }> | { readonly kind: "same"; readonly count: number };

function folded(changes: readonly VersionChange[]): readonly Folded[] {
  const parts: Folded[] = [];
  for (const change of changes) {
    const last = parts.at(-1);
    if (change.kind !== "same") parts.push(change);
    else if (last?.kind === "same") parts[parts.length - 1] = { kind: "same", count: last.count + 1 };
    else parts.push({ kind: "same", count: 1 });
  }
  return parts;
}

function Same({ count }: { readonly count: number }) {
  return (
    <span className="font-sans text-muted-foreground text-xs">
      {count === 1 ? "1 sentence as before" : `${count} sentences as before`}
    </span>
  );
}

function Changed({ change }: { readonly change: Exclude<Folded, { kind: "same" }> }) {
  if (change.kind === "added") return <ins className="bg-live/15 no-underline">{change.after}</ins>;
  if (change.kind === "removed") return <del className="text-muted-foreground">{change.before}</del>;
  return wordDiff(change.before, change.after).map(({ kind, text }, at) => {
    const key = `${at} ${kind}`;
    if (kind === "added")
      return (
        <ins key={key} className="bg-live/15 no-underline">
          {text}
        </ins>
      );
    return kind === "removed" ? (
      <del key={key} className="text-muted-foreground">
        {text}
      </del>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
