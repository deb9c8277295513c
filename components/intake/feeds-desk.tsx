"use client";
import { EllipsisIcon } from "lucide-react";
import { useState } from "react";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { sayOutcome } from "#components/ui/say-outcome.ts";
import { StatusWord } from "#components/ui/status-word.tsx";
import type { FormAction } from "#components/ui/use-form-action.ts";
import { WiresTabs } from "#components/wires/wires-tabs.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { FeedState } from "#lib/domain/intake/feed.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { FeedDialog, type FeedFields } from "./feed-dialog.tsx";

type Named = { feedId: string };
export type FeedActions = {
  readonly add: FormAction<FeedFields, void>;
  readonly change: FormAction<FeedFields & Named, void>;
  readonly pause: (input: Named & { paused: boolean }) => Promise<ActionResult<void>>;
  readonly poll: (input: Named) => Promise<ActionResult<void>>;
  readonly remove: (input: Named) => Promise<ActionResult<void>>;
};

type FeedsDeskProps = {
  readonly feeds: readonly FeedState[];
  readonly abilities: Readonly<Record<"feed.manage" | "token.manage", Decision>>;
  readonly actions: FeedActions;
};

/** The addresses that are asked again and again, how that goes, and when each is asked next. */
export function FeedsDesk({ feeds, abilities, actions }: FeedsDeskProps) {
  const mayManage = abilities["feed.manage"].allowed;
  const add = mayManage ? (
    <FeedDialog
      trigger={<Button variant="primary">Add a feed</Button>}
      title="Add a feed"
      verb="Add the feed"
      save={actions.add}
    />
  ) : null;
  return (
    <PageBody>
      <WiresTabs mayManageTokens={abilities["token.manage"].allowed} />
      <PageHeader title="Feeds" actions={feeds.length > 0 ? add : null}>
        <span>RSS, Atom and JSON feeds, asked again and again for what is new</span>
      </PageHeader>
      {feeds.length === 0 ? (
        <EmptyState title="No feeds yet" action={add}>
          {mayManage
            ? "Add the address of an agency’s feed. Its new reports come in by themselves, each of them once."
            : "An editor or an admin can add the address of an agency’s feed."}
        </EmptyState>
      ) : (
        <ul aria-label="Feeds" className="divide-y border-y">
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} actions={mayManage ? actions : null} />
          ))}
        </ul>
      )}
    </PageBody>
  );
}

function FeedRow({ feed, actions }: { readonly feed: FeedState; readonly actions: FeedActions | null }) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-3 px-1 py-2">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 font-medium">
          {feed.title}
          {feed.paused ? <StatusWord tone="lapsed">Paused</StatusWord> : null}
          {feed.problem ? <StatusWord tone="rejected">Not reached</StatusWord> : null}
        </div>
        <div className="truncate text-muted-foreground text-xs">{feed.url}</div>
        {feed.problem ? (
          <p className="text-finding text-xs">
            {feed.problem} {feed.failures > 1 ? `Tried ${feed.failures} times.` : null}
          </p>
        ) : null}
        <p className="flex flex-wrap gap-x-3 text-muted-foreground text-xs">
          <span>{feed.reportsLately === 1 ? "1 report in 24 h" : `${feed.reportsLately} reports in 24 h`}</span>
          <span>
            {feed.polledAt ? (
              <>
                asked <LocalTime iso={feed.polledAt} />
              </>
            ) : (
              "not asked yet"
            )}
          </span>
          {feed.paused ? null : (
            <span>
              next <LocalTime iso={feed.nextAt} />
            </span>
          )}
        </p>
      </div>
      {actions ? <FeedMenu feed={feed} actions={actions} /> : null}
    </li>
  );
}

function FeedMenu({ feed, actions }: { readonly feed: FeedState; readonly actions: FeedActions }) {
  const [open, setOpen] = useState<"change" | "remove" | null>(null);
  const close = (stays: boolean) => setOpen(stays ? open : null);
  const feedId = feed.id;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton size="sm" label={`Change ${feed.title}`}>
            <EllipsisIcon />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => void sayOutcome(actions.poll({ feedId }), { done: `${feed.title} is being asked` })}>
          Ask now
        </MenuItem>
        <MenuItem onSelect={() => setOpen("change")}>Change name or interval</MenuItem>
        <MenuItem
          onSelect={() =>
            void sayOutcome(actions.pause({ feedId, paused: !feed.paused }), {
              done: feed.paused ? `${feed.title} is asked again` : `${feed.title} rests`,
            })
          }
        >
          {feed.paused ? "Resume" : "Pause"}
        </MenuItem>
        <MenuSeparator />
        <MenuItem destructive onSelect={() => setOpen("remove")}>
          Remove
        </MenuItem>
      </Menu>
      {open === "change" ? (
        <FeedDialog
          title={`Change ${feed.title}`}
          verb="Save"
          feed={feed}
          onOpenChange={close}
          save={(fields) => actions.change({ ...fields, feedId })}
        />
      ) : null}
      <AlertDialog
        open={open === "remove"}
        onOpenChange={close}
        title={`Remove ${feed.title}?`}
        description="It is asked no more. What it has brought stays."
        confirm="Remove the feed"
        destructive
        onConfirm={() => sayOutcome(actions.remove({ feedId }), { done: `${feed.title} is removed` })}
      />
    </>
  );
}
