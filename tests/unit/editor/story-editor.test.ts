import { text as textOf } from "node:stream/consumers";
import { createElement } from "react";
import { prerenderToNodeStream } from "react-dom/static";
import { expect, test } from "vitest";
import type { EditorActions } from "#components/editor/editor-types.ts";
import { StoryEditor } from "#components/editor/story-editor.tsx";
import { EMPTY_HEAD } from "#lib/domain/stories/story-head.ts";

const refuse = async () => ({ ok: false, code: "unavailable", message: "Not in this test." }) as const;
const actions: EditorActions = {
  saveDraft: refuse,
  saveRevision: refuse,
  takeLease: refuse,
  renewLease: refuse,
  readLease: refuse,
  askForPen: refuse,
  refusePen: refuse,
  givePen: refuse,
  readHead: refuse,
  discardDraft: refuse,
};
const text = "Rain fell. Rivers rose.\nShare this page";

test("the server renders sources and head, and leaves the text to the browser", async () => {
  // What the browser fetches after the text, the server has at once.
  const { prelude } = await prerenderToNodeStream(
    createElement(StoryEditor, {
      storyId: "s1",
      editionId: "e1",
      language: "en",
      revision: null,
      initial: { ...EMPTY_HEAD, headline: "Rivers rise", document: { type: "doc" } },
      drafts: [],
      lease: { kind: "held", by: "Ines", isMe: false, since: "2026-03-03T12:40:00Z", mayTakeOver: false, asked: null },
      reports: [
        {
          id: "r1",
          number: 1,
          headline: "Floods",
          source: "Nordwire",
          publishedAt: null,
          language: "en",
          text,
          blocks: [
            { kind: "body", start: 0, end: 23 },
            { kind: "furniture", start: 24, end: 39 },
          ],
          sentences: [
            { start: 0, end: 10, block: "body" },
            { start: 11, end: 23, block: "body" },
          ],
        },
      ],
      conflicts: [],
      changes: [],
      actions,
      desk: {
        reader: "Nora",
        dismissals: [],
        abilities: { "finding.dismiss": { allowed: true }, "story.attach": { allowed: true } },
        dismissFinding: refuse,
        findReports: refuse,
        attachReports: refuse,
      },
      style: { names: {}, rules: [] },
      imagesHref: "/images",
      releaseHref: "/lease",
      talk: { storyId: "s1", href: "/c", start: refuse, reply: refuse, edit: refuse, remove: refuse, resolve: refuse },
      wordings: {
        storyId: "s1",
        editionId: "e1",
        href: "/w",
        barrier: null,
        suggest: refuse,
        withdraw: refuse,
        decide: refuse,
        take: refuse,
      },
      suggestionsHref: "/s",
      signInHref: "/signin",
    }),
  );
  const html = await textOf(prelude);
  for (const words of [
    "Rain fell.",
    "Rivers rise",
    "Nordwire",
    "is writing",
    "1 part that is no reporting",
    "Nothing written yet",
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain("ProseMirror");
});
