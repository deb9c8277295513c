import type { Metadata } from "next";
import { StoryEditor } from "#components/editor/story-editor.tsx";
import { loadWriting } from "#lib/server/editions/loaders.ts";
import { loadStory } from "#lib/server/stories/loaders.ts";
import {
  releaseLeaseAction,
  renewLeaseAction,
  saveDraftAction,
  saveRevisionAction,
  takeLeaseAction,
} from "./actions.ts";

const ACTIONS = {
  saveDraft: saveDraftAction,
  saveRevision: saveRevisionAction,
  takeLease: takeLeaseAction,
  renewLease: renewLeaseAction,
  releaseLease: releaseLeaseAction,
};

export async function generateMetadata({ params }: PageProps<"/stories/[slug]/write">): Promise<Metadata> {
  const { story } = await loadStory((await params).slug);
  return { title: `Write: ${story.title}` };
}

export default async function WritePage({ params }: PageProps<"/stories/[slug]/write">) {
  const { story, edition, revision, draft, lease, reports, conflicts } = await loadWriting((await params).slug);
  const initial = revision ?? { headline: "", standfirst: "", document: { type: "doc" as const } };
  const languages = new Set(reports.map((report) => report.language));
  return (
    <StoryEditor
      // A new edition is another text: the editor must not carry the old one over.
      key={edition.id}
      editionId={edition.id}
      title={story.title}
      language={languages.size === 1 ? (reports[0]?.language ?? null) : null}
      revision={revision}
      initial={initial}
      draft={draft}
      lease={lease}
      reports={reports}
      conflicts={conflicts}
      actions={ACTIONS}
      signInHref="/signin"
    />
  );
}
