import Link from "next/link";
import { cn } from "#components/ui/class-names.ts";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { reportHueClass } from "#lib/domain/stories/report-hues.ts";
import type { ReviewPassage, ReviewSentence } from "#lib/domain/stories/review-sheet.ts";

type PassageListProps = {
  readonly slug: string;
  readonly sentence: Pick<ReviewSentence, "passages" | "kind">;
};

/** The passages that a sentence rests on, each in its surroundings and in its report's hue. */
export function PassageList({ slug, sentence }: PassageListProps) {
  const { passages, kind } = sentence;
  if (passages.length === 0)
    return kind === "subhead" ? (
      <p className="text-muted-foreground">A subhead needs no source. Check that it names what follows.</p>
    ) : (
      <p>
        <StatusWord tone="nosource">No source</StatusWord> It cannot be published like this.
      </p>
    );
  return (
    <ol aria-label="Passages" className="flex flex-col gap-5">
      {passages.map((passage, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same passage can be cited twice, its place cannot
        <li key={place}>
          <Passage slug={slug} passage={passage} />
        </li>
      ))}
    </ol>
  );
}

function Passage({ slug, passage }: { readonly slug: string; readonly passage: ReviewPassage }) {
  const { number, source, headline, language, before, text, after } = passage;
  return (
    <figure className={cn(reportHueClass(number), "flex max-w-story flex-col gap-1")}>
      <figcaption className="flex items-baseline gap-2 text-xs">
        <ReportBadge number={number} className="self-center" />
        <Link
          href={`/stories/${slug}?report=${number}`}
          className="min-w-0 truncate font-medium hover:underline max-md:py-3 print:whitespace-normal"
        >
          {source ?? headline ?? "Source not named"}
        </Link>
        {source ? (
          <span
            lang={language ?? undefined}
            dir="auto"
            className="min-w-0 truncate text-muted-foreground print:whitespace-normal"
          >
            {headline}
          </span>
        ) : null}
      </figcaption>
      <blockquote
        lang={language ?? undefined}
        dir="auto"
        className="whitespace-pre-line break-words font-story text-lg leading-6.5 text-muted-foreground"
      >
        {tidyStart(before)}
        <mark className="mark-report text-foreground">{text}</mark>
        {tidyEnd(after)}
      </blockquote>
    </figure>
  );
}

/** Surroundings begin and end between words, and are not torn apart by empty lines. */
function tidyStart(before: string): string {
  const cut = before.length < CONTEXT ? before : `…${before.slice(before.search(/\s/u))}`;
  return cut.replace(EMPTY_LINES, "\n");
}

function tidyEnd(after: string): string {
  const end = after.search(/\s\S*$/u);
  const cut = after.length < CONTEXT ? after : `${after.slice(0, Math.max(0, end))} …`;
  return cut.replace(EMPTY_LINES, "\n");
}

/** As many characters as the server sends; fewer means that the text begins or ends there. */
const CONTEXT = 240;
const EMPTY_LINES = /\s*\n\s*/gu;
