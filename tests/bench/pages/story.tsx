import "#app/globals.css";
import { createRoot } from "react-dom/client";
import type { DeskServices } from "#components/editor/desk-services.ts";
import type { EditorActions } from "#components/editor/editor-types.ts";
import { StoryEditor } from "#components/editor/story-editor.tsx";
import { CommandProvider } from "#components/shell/commands.tsx";
import { EMPTY_HEAD } from "#lib/domain/stories/story-head.ts";
import { longStory } from "../long-story.ts";
import { sentencesAsked, watchKeys, watchOpening } from "./key-clock.ts";

const REPORT = "00000000-0000-7000-8000-000000000001";
const story = longStory(sentencesAsked(), REPORT);
const savedAt = new Date().toISOString();
let revisions = 1;

const mine = { kind: "mine", token: "t", head: "r1", requests: [] } as const;
const done = async () => ({ ok: true, value: undefined }) as const;
const said = async () => ({ ok: true, value: { threadId: "t", commentId: "c" } }) as const;

/** A desk that takes everything: the server's share is measured elsewhere. */
const actions: EditorActions = {
  saveDraft: async () => ({ ok: true, value: { savedAt: new Date().toISOString() } }),
  saveRevision: async () => {
    revisions += 1;
    const saved = { kind: "saved", revisionId: `r${revisions}`, number: revisions, savedAt: new Date().toISOString() };
    return { ok: true, value: saved as { kind: "saved"; revisionId: string; number: number; savedAt: string } };
  },
  takeLease: async () => ({ ok: true, value: mine }),
  renewLease: async () => ({ ok: true, value: mine }),
  readLease: async () => ({ ok: true, value: mine }),
  askForPen: done,
  refusePen: done,
  givePen: done,
  readHead: async () => ({ ok: true, value: null }),
  discardDraft: done,
};

const desk: DeskServices = {
  reader: "Nora",
  dismissals: [],
  abilities: { "finding.dismiss": { allowed: true }, "story.attach": { allowed: true } },
  dismissFinding: done,
  findReports: async () => ({ ok: true, value: [] }),
  attachReports: async () => ({ ok: true, value: { added: 0 } }),
};

watchKeys();
watchOpening();
createRoot(document.getElementById("root") ?? document.body).render(
  <CommandProvider>
    <StoryEditor
      storyId="00000000-0000-7000-8000-000000000002"
      editionId="e1"
      language="en"
      revision={{ revisionId: "r1", number: 1, savedAt, by: "Nora" }}
      initial={{ ...EMPTY_HEAD, headline: "A headline", standfirst: "A standfirst", document: story.document(-1) }}
      drafts={[]}
      lease={{ kind: "free", forMe: false }}
      reports={[
        {
          id: REPORT,
          number: 1,
          headline: "A long report",
          source: "Harbour Wire",
          publishedAt: savedAt,
          language: "en",
          text: story.text,
          blocks: [{ kind: "body", start: 0, end: story.text.length }],
          // The server has them in its database.
          sentences: story.sentences.map((span) => ({ ...span, block: "body" as const })),
        },
      ]}
      conflicts={[]}
      changes={[]}
      actions={actions}
      desk={desk}
      wordings={{
        storyId: "00000000-0000-7000-8000-000000000002",
        editionId: "e1",
        href: "/wordings",
        barrier: null,
        suggest: async () => ({ ok: true, value: { id: "w1" } }),
        withdraw: done,
        decide: done,
        take: done,
      }}
      talk={{
        storyId: "story",
        href: "/comments",
        start: said,
        reply: said,
        edit: done,
        remove: done,
        resolve: done,
      }}
      suggestionsHref="/suggestions"
      style={{ names: {}, rules: [] }}
      imagesHref="/images"
      releaseHref="/lease"
      signInHref="/signin"
    />
  </CommandProvider>,
);
