import Link from "next/link";
import { type StoryRoom, storyHref } from "#components/stories/story-href.ts";
import type { IssueCode } from "#lib/domain/shared/issue.ts";
import type { Obstacle } from "#lib/domain/stories/publish-checks.ts";

/** Where each kind of obstacle is mended; null where nothing on a page of the story can. */
const MENDED_IN: Readonly<Record<IssueCode, StoryRoom | null>> = {
  missing: "write",
  "story-empty": "claims",
  "suggestions-open": "write",
  "note-missing": null,
  "images-undescribed": "write",
  "images-uncredited": "write",
  "sentences-uncited": "write",
  "sentences-unapproved": "review",
  "sentence-queried": "review",
  "sentence-rejected": "review",
  "sentence-found": "review",
  "conflict-open": "claims",
  "conflict-other-side": "write",
  "conflict-one-sided": "write",
  "report-killed": "write",
  "report-withdrawn": "write",
  "report-changed": "write",
  "report-withheld": "write",
  "report-embargoed": null,
  "not-signed": null,
  "signed-otherwise": null,
  "signed-by-writer": null,
};

const ROOM_WORDS: Readonly<Partial<Record<StoryRoom, string>>> = {
  write: "Go to the text",
  claims: "Go to the claims",
  review: "Go to the review",
};

type ObstacleListProps = {
  readonly slug: string;
  readonly obstacles: readonly Obstacle[];
  /** What each sentence is called by: its place in the story, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
};

/** What stands in the way of a step: the matter, what to do, and the sentences to go to. */
export function ObstacleList({ slug, obstacles, numbers }: ObstacleListProps) {
  return (
    <ul className="divide-y border-y">
      {obstacles.map((obstacle) => (
        <li key={`${obstacle.issue.code} ${obstacle.problem}`} className="border-l-2 border-l-nosource py-2 pl-3">
          <p dir="auto">{obstacle.problem}</p>
          <div className="flex flex-wrap gap-x-3 text-muted-foreground">
            <span>{obstacle.todo}</span>
            <Ways slug={slug} obstacle={obstacle} numbers={numbers} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Ways({ slug, obstacle, numbers }: Omit<ObstacleListProps, "obstacles"> & { readonly obstacle: Obstacle }) {
  const room = MENDED_IN[obstacle.issue.code];
  if (room === null) return null;
  // Conflicts are settled on their own page; what goes to the text or the review goes to the sentence there.
  if (obstacle.sids.length === 0 || room === "claims")
    return (
      <Link href={storyHref(slug, room)} className={LINK}>
        {ROOM_WORDS[room]}
      </Link>
    );
  return (
    <span className="flex flex-wrap gap-x-2">
      {obstacle.sids.length === 1 ? "Sentence" : "Sentences"}
      {obstacle.sids.map((sid) => (
        <Link key={sid} href={storyHref(slug, room, sid)} className={LINK}>
          {numbers.get(sid) ?? "?"}
        </Link>
      ))}
    </span>
  );
}

const LINK = "text-link tabular-nums hover:underline max-md:-my-2 max-md:px-1 max-md:py-2";
