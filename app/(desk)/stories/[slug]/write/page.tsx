import type { Metadata } from "next";
import { StoryEditorLater } from "#components/editor/story-editor-later.tsx";
import { wordingBarrier } from "#lib/domain/stories/review-sheet.ts";
import { EMPTY_HEAD } from "#lib/domain/stories/story-head.ts";
import { loadWriting } from "#lib/server/editions/loaders.ts";
import { loadHouseStyle } from "#lib/server/style/loaders.ts";
import { attachReportsAction, findReportsAction } from "../actions.ts";
import {
  deleteCommentAction,
  editCommentAction,
  replyAction,
  resolveThreadAction,
  startThreadAction,
} from "../comments/actions.ts";
import {
  decideWordingsAction,
  suggestSeenWordingAction,
  takeWordingAction,
  withdrawWordingAction,
} from "../wordings/actions.ts";
import {
  askForPenAction,
  discardDraftAction,
  dismissSeenFindingAction,
  givePenAction,
  readHeadAction,
  readLeaseAction,
  refusePenAction,
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
  readLease: readLeaseAction,
  askForPen: askForPenAction,
  refusePen: refusePenAction,
  givePen: givePenAction,
  readHead: readHeadAction,
  discardDraft: discardDraftAction,
};

const SERVICES = {
  dismissFinding: dismissSeenFindingAction,
  findReports: findReportsAction,
  attachReports: attachReportsAction,
};

const TALK_ACTIONS = {
  start: startThreadAction,
  reply: replyAction,
  edit: editCommentAction,
  remove: deleteCommentAction,
  resolve: resolveThreadAction,
};

const WORDING_ACTIONS = {
  suggest: suggestSeenWordingAction,
  withdraw: withdrawWordingAction,
  decide: decideWordingsAction,
  take: takeWordingAction,
};

export const metadata: Metadata = { title: "Write" };

export default async function WritePage({ params, searchParams }: PageProps<"/stories/[slug]/write">) {
  const [{ slug }, { sentence, talk }] = await Promise.all([params, searchParams]);
  const { story, edition, revision, drafts, lease, reports, conflicts, ...around } = await loadWriting(slug);
  const style = await loadHouseStyle();
  const initial = revision ?? { ...EMPTY_HEAD, document: { type: "doc" as const } };
  const languages = new Set(reports.map((report) => report.language));
  return (
    <StoryEditorLater
      // A new edition is another text: the editor must not carry the old one over.
      key={edition.id}
      storyId={story.id}
      editionId={edition.id}
      language={languages.size === 1 ? (reports[0]?.language ?? null) : null}
      revision={revision}
      initial={initial}
      drafts={drafts}
      lease={lease}
      reports={reports}
      conflicts={conflicts}
      changes={around.changes}
      actions={ACTIONS}
      desk={{ ...SERVICES, reader: around.reader, dismissals: around.dismissals, abilities: around.abilities }}
      talk={{ ...TALK_ACTIONS, storyId: story.id, href: `/stories/${story.slug}/comments` }}
      startTalk={typeof talk === "string" ? talk : null}
      wordings={{
        ...WORDING_ACTIONS,
        storyId: story.id,
        editionId: edition.id,
        href: `/stories/${story.slug}/wordings`,
        barrier: wordingBarrier(edition.state, around.abilities["wording.suggest"]),
      }}
      suggestionsHref={`/stories/${story.slug}/suggestions`}
      startAt={typeof sentence === "string" ? sentence : null}
      style={style}
      imagesHref={`/stories/${story.slug}/write/images`}
      releaseHref={`/stories/${story.slug}/write/lease`}
      signInHref="/signin"
    />
  );
}
