import type { Metadata } from "next";
import { StoryEditor } from "#components/editor/story-editor.tsx";
import { EMPTY_HEAD } from "#lib/domain/stories/story-head.ts";
import { loadWriting } from "#lib/server/editions/loaders.ts";
import { renewLeaseAction, saveDraftAction, saveRevisionAction, takeLeaseAction } from "./actions.ts";

const ACTIONS = {
  saveDraft: saveDraftAction,
  saveRevision: saveRevisionAction,
  takeLease: takeLeaseAction,
  renewLease: renewLeaseAction,
};

export const metadata: Metadata = { title: "Write" };

export default async function WritePage({ params, searchParams }: PageProps<"/stories/[slug]/write">) {
  const [{ slug }, { sentence }] = await Promise.all([params, searchParams]);
  const { story, edition, revision, draft, lease, reports, conflicts } = await loadWriting(slug);
  const initial = revision ?? { ...EMPTY_HEAD, document: { type: "doc" as const } };
  const languages = new Set(reports.map((report) => report.language));
  return (
    <StoryEditor
      // A new edition is another text: the editor must not carry the old one over.
      key={edition.id}
      editionId={edition.id}
      language={languages.size === 1 ? (reports[0]?.language ?? null) : null}
      revision={revision}
      initial={initial}
      draft={draft}
      lease={lease}
      reports={reports}
      conflicts={conflicts}
      actions={ACTIONS}
      startAt={typeof sentence === "string" ? sentence : null}
      releaseHref={`/stories/${story.slug}/write/lease`}
      signInHref="/signin"
    />
  );
}
