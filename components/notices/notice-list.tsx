"use client";
import { CheckIcon } from "lucide-react";
import Link from "next/link";
import type { useListKeys } from "#components/shell/use-list-keys.ts";
import { storyHref } from "#components/stories/story-href.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";

/** A line of an inbox as the page shows it. */
export type NoticeLine = {
  readonly id: string;
  readonly kind: string;
  readonly happened: string;
  readonly quote: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly story: { readonly slug: string; readonly title: string } | null;
  readonly sid: string | null;
  /** What it is about beside the story, such as a talk. */
  readonly subjectId: string | null;
};

type NoticeListProps = {
  readonly title: string;
  readonly notices: readonly NoticeLine[];
  readonly onRead?: (id: string) => void;
  /** The keys of the page's first list. */
  readonly keys?: ReturnType<typeof useListKeys> | undefined;
};

/** Notices under a heading, each a way to what it is about; to go there is to have read it. */
export function NoticeList({ title, notices, onRead, keys }: NoticeListProps) {
  return (
    <section aria-label={title} className="mt-4">
      <h2 className="pb-1 font-semibold text-xs">{title}</h2>
      <ul className="border-b" {...keys}>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onRead={onRead} />
        ))}
      </ul>
    </section>
  );
}

function NoticeRow({ notice, onRead }: { readonly notice: NoticeLine } & Pick<NoticeListProps, "onRead">) {
  const { id, happened, quote, at, story } = notice;
  return (
    <li className="flex items-start gap-2 border-t py-2">
      <span aria-hidden className={`mt-2 size-1.5 shrink-0 rounded-full ${onRead ? "bg-link" : ""}`} />
      <div className="min-w-0 flex-1">
        {story ? (
          <Link
            data-row
            href={hrefOf(notice, story.slug)}
            onClick={() => onRead?.(id)}
            dir="auto"
            className={`hover:underline max-md:block max-md:py-1 ${onRead ? "font-medium" : ""}`}
          >
            {happened}
          </Link>
        ) : (
          <Link
            href="/wires"
            onClick={() => onRead?.(id)}
            dir="auto"
            className="hover:underline max-md:block max-md:py-1"
          >
            {happened}
          </Link>
        )}
        {quote ? (
          <p dir="auto" className="line-clamp-3 whitespace-pre-line text-muted-foreground">
            {quote}
          </p>
        ) : null}
        <p className="flex flex-wrap gap-x-3 text-muted-foreground text-xs">
          <LocalTime iso={at} />
          {story ? <span dir="auto">{story.title}</span> : null}
        </p>
      </div>
      {onRead ? (
        <IconButton size="sm" label="Mark as read" onClick={() => onRead(id)}>
          <CheckIcon />
        </IconButton>
      ) : null}
    </li>
  );
}

/** Where the words are that a notice is about, with the talk opened beside them; or where something is to be done. */
function hrefOf({ kind, sid, subjectId }: NoticeLine, slug: string): string {
  if (kind.startsWith("emergency.")) return storyHref(slug, "publish");
  const place = storyHref(slug, "write", sid ?? undefined);
  if (sid === null || subjectId === null || kind === "report.changed") return place;
  return `${place}&talk=${encodeURIComponent(subjectId)}`;
}
