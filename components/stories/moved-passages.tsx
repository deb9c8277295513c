import { ReportBadge } from "#components/ui/report-badge.tsx";
import type { CitedPassage } from "#lib/domain/stories/revision-history.ts";

type MovedPassagesProps = { readonly came: readonly CitedPassage[]; readonly went: readonly CitedPassage[] };

/** The passages that a sentence came to rest on, and those that it rests on no more; nothing where its sources stayed. */
export function MovedPassages({ came, went }: MovedPassagesProps) {
  if (came.length + went.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-muted-foreground text-xs">
      <Passages passages={came} verb="Now rests on" />
      <Passages passages={went} verb="No longer rests on" />
    </ul>
  );
}

function Passages({ passages, verb }: { readonly passages: readonly CitedPassage[]; readonly verb: string }) {
  return passages.map(({ number, source, text }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed; two passages may have the same words
    <li key={place} className="flex items-baseline gap-1.5">
      <span className="shrink-0">{verb}</span>
      {number === null ? (
        <span className="shrink-0">a report that was taken out</span>
      ) : (
        <ReportBadge number={number} {...(source === null ? {} : { name: source })} />
      )}
      <q dir="auto" className="line-clamp-2 min-w-0">
        {text}
      </q>
    </li>
  ));
}
