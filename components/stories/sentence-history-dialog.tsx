"use client";
import { type ReactElement, useEffect, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SentenceHistory, SentenceJudgement, SentenceVersion } from "#lib/domain/stories/revision-history.ts";
import { wordDiff } from "#lib/editor/queries/word-diff.ts";
import { WordChanges } from "./change-of-sentence.tsx";
import { MovedPassages } from "./moved-passages.tsx";
import { storyHref } from "./story-href.ts";

type SentenceHistoryDialogProps = {
  readonly slug: string;
  readonly sid: string;
  /** The button that opens it; leave it out when `open` is held outside. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
};

/** Who wrote a sentence and when, which sources came and went, and what reviewers said of it; read when it is opened. */
export function SentenceHistoryDialog({ slug, sid, trigger, open, onOpenChange }: SentenceHistoryDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const isOpen = open ?? ownOpen;
  return (
    <Dialog
      title="History of this sentence"
      width="lg"
      {...(trigger ? { trigger } : {})}
      open={isOpen}
      onOpenChange={(next) => {
        setOwnOpen(next);
        onOpenChange?.(next);
      }}
    >
      {isOpen ? <History slug={slug} sid={sid} /> : null}
    </Dialog>
  );
}

type Found = SentenceHistory | { readonly problem: string } | null;

function History({ slug, sid }: { readonly slug: string; readonly sid: string }) {
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    let isShown = true;
    readHistory(slug, sid).then((answer) => {
      if (isShown) setFound(answer);
    });
    return () => {
      isShown = false;
    };
  }, [slug, sid]);
  if (found === null) return <p role="status">Looking it up…</p>;
  if ("problem" in found) return <Notice tone="finding" urgent title={found.problem} />;
  return (
    <>
      {found.isGone ? <p className="pb-2 text-muted-foreground">The newest text no longer has it.</p> : null}
      <ol className="flex flex-col divide-y">
        {found.versions.map((version, place) => (
          <Version key={version.revision.id} version={version} before={found.versions[place + 1] ?? null} />
        ))}
      </ol>
    </>
  );
}

type VersionProps = { readonly version: SentenceVersion; readonly before: SentenceVersion | null };

function Version({ version, before }: VersionProps) {
  const { revision, by, at, text, authors, judgements } = version;
  return (
    <li className="py-3">
      <p className="text-muted-foreground text-xs">
        Revision {revision.number}
        {revision.edition > 1 ? ` of edition ${revision.edition}` : null}, saved by {by} <LocalTime iso={at} />
        {authors.length > 1 ? `. Written by ${authors.join(", ")}` : null}
      </p>
      <p dir="auto" className="break-words font-story text-lg">
        {before ? <WordChanges words={wordDiff(before.text, text)} /> : text}
      </p>
      <MovedPassages came={version.came} went={version.went} />
      {judgements.length > 0 ? (
        <ul className="mt-1 flex flex-col gap-0.5 text-xs">
          {judgements.map((judgement) => (
            <li key={`${judgement.at} ${judgement.by}`}>
              <Judgement judgement={judgement} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Judgement({ judgement: { judgement, by, at, reason, lapsed } }: { readonly judgement: SentenceJudgement }) {
  return (
    <>
      {by} {judgement} it <LocalTime iso={at} />
      {reason ? `: ${reason}` : null}
      {lapsed ? <span className="text-muted-foreground"> (no longer counts: {lapsed})</span> : null}
    </>
  );
}

async function readHistory(slug: string, sid: string): Promise<Exclude<Found, null>> {
  try {
    const answer = await fetch(`${storyHref(slug, "history")}/sentences/${encodeURIComponent(sid)}`);
    const body = await answer.json();
    return answer.ok ? (body as SentenceHistory) : { problem: (body as { message: string }).message };
  } catch {
    return { problem: "The desk cannot be reached. Try again." };
  }
}
