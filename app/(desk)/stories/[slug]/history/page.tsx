import type { Metadata } from "next";
import { StoryHistory } from "#components/stories/story-history.tsx";
import { loadHistory } from "#lib/server/editions/history/loaders.ts";
import { restoreRevisionAction } from "./actions.ts";

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage({ params, searchParams }: PageProps<"/stories/[slug]/history">) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const before = typeof asked.before === "string" && SEQ.test(asked.before) ? asked.before : null;
  const [from, to] = [asked.from, asked.to].map((id) => (typeof id === "string" ? id : null));
  const history = await loadHistory(slug, { before, from: from ?? null, to: to ?? null });
  const { restoreInto: into, abilities, ...shown } = history;
  const restore = { slug, into, ability: abilities["revision.restore"], run: restoreRevisionAction };
  return <StoryHistory slug={slug} before={before} restore={restore} {...shown} />;
}

/** The number of a line of the log; no larger than Postgres counts. */
const SEQ = /^\d{1,18}$/;
