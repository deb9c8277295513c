"use client";
import Link from "next/link";
import { useListKeys } from "#components/shell/use-list-keys.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { cn } from "#components/ui/class-names.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { WireListItem } from "#lib/domain/wires/desk-report.ts";
import type { ReportRelations } from "#lib/domain/wires/event-suggestions.ts";
import { ReportExcerpt } from "./report-excerpt.tsx";
import { ReportRelationLines } from "./report-relation-lines.tsx";

type WireListProps = {
  readonly items: readonly WireListItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly relations: ReadonlyMap<string, ReportRelations>;
  readonly mayAttach: boolean;
  /** Takes what is suggested for a report. */
  readonly onTake: (id: string) => void;
};

/** Reports as rows: arrow keys or j and k go through them, x or space chooses, e takes what is suggested, Enter opens. */
export function WireList({ items, chosen, onToggle, relations, mayAttach, onTake }: WireListProps) {
  const rows = useListKeys({
    group: "Wires",
    row: "report",
    onChoose: (index) => items[index] && onToggle(items[index].id),
  });
  return (
    <ul {...rows} aria-label="Reports" className="divide-y">
      {items.map((item) => (
        <li
          key={item.id}
          data-report={item.id}
          className={cn(
            "group grid grid-cols-[auto_1fr] gap-x-3 py-2.5 max-md:gap-x-0",
            chosen.has(item.id) && "bg-accent",
          )}
        >
          <Checkbox
            hideLabel
            label={`Choose ${titleOf(item)}`}
            checked={chosen.has(item.id)}
            onCheckedChange={() => onToggle(item.id)}
            className="pl-1"
          />
          <div className="min-w-0">
            <WireRowHead item={item} />
            <Link
              data-row
              href={`/wires/${item.id}`}
              lang={item.language ?? undefined}
              dir="auto"
              className="block font-medium text-base hover:underline"
            >
              {titleOf(item)}
            </Link>
            <ReportExcerpt text={item.excerpt} language={item.language} />
            <ReportRelationLines
              relations={relations.get(item.id) ?? NO_RELATIONS}
              onAdd={mayAttach ? () => onTake(item.id) : undefined}
              onChoose={() => onTake(item.id)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

const NO_RELATIONS: ReportRelations = { suggestion: null, copy: null };

function WireRowHead({ item }: { readonly item: WireListItem }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-muted-foreground text-xs">
      {item.source ? <span className="font-medium text-foreground">{item.source}</span> : <span>Source not named</span>}
      {item.distributor ? <span>via {item.distributor}</span> : null}
      <LocalTime iso={item.publishedAt ?? item.receivedAt} mayLackHour />
      {item.pubStatus === "usable" ? null : <Badge tone="finding">{STATUS_WORDS[item.pubStatus]}</Badge>}
      <StoriesOf stories={item.stories} />
    </div>
  );
}

/** How many stories are named before the rest are counted. */
const STORIES_NAMED = 2;

function StoriesOf({ stories }: { readonly stories: WireListItem["stories"] }) {
  const more = stories.length - STORIES_NAMED;
  return (
    <>
      {stories.slice(0, STORIES_NAMED).map((story) => (
        <Link key={story.slug} href={`/stories/${story.slug}`} className="max-w-56 truncate text-link hover:underline">
          In “{story.title}”
        </Link>
      ))}
      {more > 0 ? (
        <span
          title={stories
            .slice(STORIES_NAMED)
            .map((story) => story.title)
            .join("\n")}
        >
          and {more} more
        </span>
      ) : null}
    </>
  );
}

const STATUS_WORDS = { withheld: "Withheld by its agency", canceled: "Killed by its agency" } as const;

function titleOf(item: WireListItem): string {
  return item.headline ?? item.fileName;
}
