import type { Metadata } from "next";
import { StoryHistory } from "#components/stories/story-history.tsx";
import { loadStoryHistory } from "#lib/server/stories/loaders.ts";

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage({ params, searchParams }: PageProps<"/stories/[slug]/history">) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const before = typeof asked.before === "string" && SEQ.test(asked.before) ? asked.before : null;
  const { events, editions, nextBefore } = await loadStoryHistory(slug, before);
  return <StoryHistory slug={slug} events={events} editions={editions} before={before} nextBefore={nextBefore} />;
}

/** The number of a line of the log; no larger than Postgres counts. */
const SEQ = /^\d{1,18}$/;
