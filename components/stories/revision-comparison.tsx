"use client";
import { HistoryIcon } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import { type CitedPassage, type RevisionEntry, revisionWords } from "#lib/domain/stories/revision-history.ts";
import { HEAD_RULES, type HeadChange } from "#lib/domain/stories/story-head.ts";
import type { SentenceChange } from "#lib/editor/queries/compare-revisions.ts";
import { ChangeOfSentence } from "./change-of-sentence.tsx";
import { APPROVED, comparisonHref } from "./history-href.ts";
import { MovedPassages } from "./moved-passages.tsx";
import { RestoreButton, type RestoreRevision } from "./restore-button.tsx";
import { SentenceHistoryDialog } from "./sentence-history-dialog.tsx";
import { storyHref } from "./story-href.ts";

export type ShownComparison = {
  /** Null: what was approved, sentence by sentence. */
  readonly from: RevisionEntry | null;
  readonly to: RevisionEntry;
  readonly heads: readonly HeadChange[];
  readonly changes: readonly {
    readonly change: SentenceChange;
    readonly came: readonly CitedPassage[];
    readonly went: readonly CitedPassage[];
  }[];
  readonly same: number;
};

type RevisionComparisonProps = {
  readonly slug: string;
  readonly comparison: ShownComparison;
  readonly revisions: readonly RevisionEntry[];
  readonly editions: number;
  readonly restore: RestoreRevision;
};

/** Two revisions by sentence: what was struck out, what is new, and which sources came and went. */
export function RevisionComparison({ slug, comparison, revisions, editions, restore }: RevisionComparisonProps) {
  const { from, to, heads, changes } = comparison;
  const list = useRef<HTMLOListElement>(null);
  useComparisonKeys({ slug, comparison, revisions, list });
  return (
    <section aria-label="Comparison" className="min-w-0 pt-5">
      <Link href={storyHref(slug, "history")} className="text-link text-xs hover:underline">
        Back to everything that happened
      </Link>
      <CompareHead slug={slug} comparison={comparison} revisions={revisions} editions={editions} />
      <div className="flex flex-wrap items-center gap-2 pt-2">
        <p role="status" className="flex-1 basis-48 text-muted-foreground">
          {summaryOf(comparison)}
        </p>
        {[from, to].map((revision) =>
          revision && !isNewest(revision, revisions) ? (
            <RestoreButton key={revision.id} revision={revision} editions={editions} restore={restore} />
          ) : null,
        )}
      </div>
      {heads.map((change) => (
        <p key={change.field} className="border-t py-2">
          <span className="block text-muted-foreground text-xs">{HEAD_RULES[change.field].label}</span>
          <del>{change.before}</del> <ins>{change.after}</ins>
        </p>
      ))}
      <ol ref={list} className="mt-2 flex flex-col">
        {changes.map(({ change, came, went }) => (
          <li
            key={`${change.kind} ${change.sid}`}
            tabIndex={-1}
            className="group border-t py-2 outline-none focus:bg-accent"
          >
            <ChangeOfSentence change={change} {...(from === null ? { added: "Never approved" } : {})} />
            <MovedPassages came={came} went={went} />
            <SentenceHistoryDialog
              slug={slug}
              sid={change.sid}
              trigger={
                <Button size="sm" variant="ghost" className="-ml-2 text-muted-foreground">
                  <HistoryIcon className="size-3.5" aria-hidden /> Its history
                </Button>
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type CompareHeadProps = Pick<RevisionComparisonProps, "slug" | "comparison" | "revisions" | "editions">;

function CompareHead({ slug, comparison: { from, to }, revisions, editions }: CompareHeadProps) {
  const router = useRouter();
  const options = revisions.map((revision) => ({ value: revision.id, label: revisionWords(revision, editions) }));
  const go = (asked: { readonly from: string; readonly to: string }) => router.push(comparisonHref(slug, asked));
  const before = from?.id ?? APPROVED;
  return (
    <div className="flex flex-wrap items-center gap-2 pt-2">
      <h2 className="sr-only">Comparison</h2>
      <span aria-hidden>From</span>
      <Select
        aria-label="Compare from"
        value={before}
        options={[{ value: APPROVED, label: "What was approved" }, ...options]}
        onValueChange={(id) => go({ from: id, to: to.id })}
        className="w-52 max-md:w-auto max-md:flex-1"
      />
      <span aria-hidden>to</span>
      <Select
        aria-label="Compare to"
        value={to.id}
        options={options}
        onValueChange={(id) => go({ from: before, to: id })}
        className="w-52 max-md:w-auto max-md:flex-1"
      />
    </div>
  );
}

type KeysParts = Pick<RevisionComparisonProps, "slug" | "comparison" | "revisions"> & {
  readonly list: { readonly current: HTMLOListElement | null };
};

/** j and k go through the changes, brackets through the revisions. */
function useComparisonKeys({ slug, comparison, revisions, list }: KeysParts): void {
  const router = useRouter();
  const at = revisions.findIndex(({ id }) => id === comparison.to.id);
  const [newer, older] = [revisions[at - 1], revisions[at + 1]];
  const show = (revision: RevisionEntry | undefined) => () =>
    revision && router.push(comparisonHref(slug, { from: null, to: revision.id }));
  const step = (by: 1 | -1) => () => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const now = rows.findIndex((row) => row.contains(document.activeElement));
    rows[now === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, now + by))]?.focus();
  };
  const common = { group: "History", keysOnly: true, repeats: true };
  useCommands([
    { ...common, id: "history.next", label: "Next change", keys: "j", run: step(1) },
    { ...common, id: "history.previous", label: "Previous change", keys: "k", run: step(-1) },
    {
      id: "history.older",
      group: "History",
      label: "Older revision",
      keys: "[",
      disabled: !older?.baseId,
      run: show(older),
    },
    { id: "history.newer", group: "History", label: "Newer revision", keys: "]", disabled: !newer, run: show(newer) },
  ]);
}

/** "2 sentences differ, 12 are as they were." */
function summaryOf({ from, heads, changes, same }: ShownComparison): string {
  if (from === null && same === 0 && changes.length === 0) return "Nothing was approved yet.";
  const rest = same === 0 ? "" : `, ${same} ${same === 1 ? "is as it was" : "are as they were"}`;
  if (changes.length === 0) return `${heads.length === 0 ? "Nothing differs" : "The sentences are the same"}${rest}.`;
  return `${counted(changes.length, "sentence")} differ${changes.length === 1 ? "s" : ""}${rest}.`;
}

function isNewest({ id }: RevisionEntry, revisions: readonly RevisionEntry[]): boolean {
  return revisions[0]?.id === id;
}
