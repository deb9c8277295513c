"use client";
import { TriangleAlertIcon } from "lucide-react";
import Link from "next/link";
import { LocalTime } from "#components/ui/local-time.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import { type LostGround, lostGroundWords } from "#lib/domain/stories/lost-ground.ts";
import { storyHref } from "./story-href.ts";

type LostGroundNoticesProps = { readonly slug: string; readonly lost: readonly LostGround[] };

/** Above every page of a story: the reports that were changed or taken back under it, and what of it rests on them. */
export function LostGroundNotices({ slug, lost }: LostGroundNoticesProps) {
  return (
    <div role="alert" data-print="no" className="shrink-0 empty:hidden">
      {lost.map((one) => (
        <p
          key={`${one.report.id} ${one.change}`}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-finding border-b bg-finding-soft px-4 py-1.5 text-sm"
        >
          <TriangleAlertIcon className="size-3.5 shrink-0 self-center text-finding" aria-hidden />
          <span className="font-medium">{lostGroundWords(one)}</span>
          <span>{restsWords(one)}</span>
          {one.reason ? <span className="text-muted-foreground">“{one.reason}”</span> : null}
          <LocalTime iso={one.at} className="text-muted-foreground text-xs" />
          <span className="flex gap-3">
            {one.sid ? (
              <Link href={`${storyHref(slug, "write")}?sentence=${one.sid}`} className="text-link hover:underline">
                Go to the sentence
              </Link>
            ) : null}
            <Link href={`/wires/${one.report.id}`} className="text-link hover:underline">
              See what changed
            </Link>
          </span>
        </p>
      ))}
    </div>
  );
}

function restsWords({ draft, live }: LostGround): string {
  const parts = [
    ...(draft > 0 ? [`${counted(draft, "sentence")} of the text`] : []),
    ...(live > 0 ? [`${counted(live, "published sentence")}`] : []),
  ];
  return `${parts.join(" and ")} ${draft + live === 1 ? "rests" : "rest"} on what it no longer says.`;
}
