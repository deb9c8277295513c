"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useLive } from "#components/live/use-live.ts";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { useListKeys } from "#components/shell/use-list-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { counted } from "#lib/domain/shared/counted.ts";
import { type NoticeLine, NoticeList } from "./notice-list.tsx";

type InboxProps = {
  readonly personId: string;
  readonly unread: readonly NoticeLine[];
  readonly read: readonly NoticeLine[];
  readonly nextBefore: string | null;
  /** Not an older page. */
  readonly isFirst: boolean;
  readonly markRead: (input: { readonly ids?: string[] }) => Promise<ActionResult<number>>;
};

/** What one was told, unread first. New notices come in while one looks. */
export function Inbox({ personId, unread, read, nextBefore, isFirst, markRead }: InboxProps) {
  const router = useRouter();
  const keys = useListKeys({ group: "Inbox", row: "notice" });
  const [pending, begin] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  useLive(`person:${personId}`, ({ kind }) => {
    if (kind === "inbox.changed" || kind === "live.caughtUp") router.refresh();
  });
  const mark = (ids?: string[]) =>
    begin(async () => {
      const marked = await markRead(ids === undefined ? {} : { ids }).catch(() => null);
      setProblem(marked?.ok ? null : (marked?.message ?? "The desk cannot be reached. Try again."));
    });
  const markAll = (
    <Button disabled={pending || unread.length === 0} onClick={() => mark()}>
      Mark all as read
    </Button>
  );
  return (
    <PageBody className="max-w-3xl">
      <PageHeader title="Inbox" actions={isFirst ? markAll : null}>
        <span aria-live="polite">
          {unread.length === 0 ? "Nothing unread" : `${counted(unread.length, "notice")} unread`}
        </span>
      </PageHeader>
      {problem ? <Notice tone="finding" urgent title={problem} /> : null}
      {unread.length + read.length === 0 ? (
        <EmptyState title="Nothing for you yet" action={<ButtonLink href="/stories">Go to the stories</ButtonLink>}>
          When somebody writes @ and your name in a comment, answers you, or resolves what you asked, it comes here, and
          the number above lights up wherever you are.
        </EmptyState>
      ) : null}
      {unread.length > 0 ? (
        <NoticeList title="Unread" notices={unread} onRead={(id) => mark([id])} keys={keys} />
      ) : null}
      {read.length > 0 ? (
        <NoticeList title={isFirst ? "Read" : "Older"} notices={read} keys={unread.length > 0 ? undefined : keys} />
      ) : null}
      {nextBefore ? (
        <ButtonLink className="mt-4" href={`/inbox?before=${nextBefore}`}>
          Older notices
        </ButtonLink>
      ) : null}
    </PageBody>
  );
}
