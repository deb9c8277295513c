import Link from "next/link";
import { cn } from "#components/ui/class-names.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { EditionSummary } from "#lib/domain/stories/desk-story.ts";
import { makingWords, type RevisionEntry } from "#lib/domain/stories/revision-history.ts";
import { EditionStateWord } from "./edition-state.tsx";
import { comparisonHref } from "./history-href.ts";

type RevisionListProps = {
  readonly slug: string;
  readonly editions: readonly EditionSummary[];
  readonly revisions: readonly RevisionEntry[];
  /** The revision that is looked at. */
  readonly shown: string | null;
};

/** Every revision of every edition, newest first: who made it, when, why, and what it changed. */
export function RevisionList({ slug, editions, revisions, shown }: RevisionListProps) {
  return editions.map((edition) => {
    const own = revisions.filter(({ editionId }) => editionId === edition.id);
    return (
      <section key={edition.id} aria-label={`Edition ${edition.number}`} className="mb-6">
        <div className="flex items-center gap-3 border-b pb-1.5">
          <h2 className="font-semibold">Edition {edition.number}</h2>
          <EditionStateWord state={edition.state} />
        </div>
        {own.length === 0 ? <p className="py-1.5 text-muted-foreground">No revision yet.</p> : null}
        <ol className="divide-y">
          {own.map((revision) => (
            <RevisionRow key={revision.id} slug={slug} revision={revision} isShown={revision.id === shown} />
          ))}
        </ol>
      </section>
    );
  });
}

type RevisionRowProps = { readonly slug: string; readonly revision: RevisionEntry; readonly isShown: boolean };

function RevisionRow({ slug, revision, isShown }: RevisionRowProps) {
  const { number, by, at, making, baseId, isPublished } = revision;
  const title = `Revision ${number}`;
  return (
    <li className={cn("-mx-2 px-2 py-1.5", isShown && "bg-accent")}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {baseId ? (
          <Link
            href={comparisonHref(slug, { from: null, to: revision.id })}
            aria-current={isShown ? "true" : undefined}
            className="font-medium text-link hover:underline max-md:py-2"
          >
            {title}
          </Link>
        ) : (
          <span className="font-medium">{title}</span>
        )}
        {isPublished ? <span className="text-muted-foreground text-xs">published</span> : null}
        <span className="text-muted-foreground text-xs tabular-nums">{changeWords(revision)}</span>
      </p>
      <p className="text-muted-foreground text-xs">
        {by}, {makingWords(making)} <LocalTime iso={at} />
      </p>
    </li>
  );
}

/** What a revision changed of the one that it was written on: "2 added, 1 changed". */
function changeWords({ baseId, sentences, added, changed, removed }: RevisionEntry): string {
  if (baseId === null) return counted(sentences, "sentence");
  const parts = [
    [added, "added"],
    [changed, "changed"],
    [removed, "removed"],
  ] as const;
  const words = parts.flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`));
  return words.length === 0 ? "no other sentence" : words.join(", ");
}
