"use client";
import Link from "next/link";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { useListKeys } from "#components/shell/use-list-keys.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { KeysetPages } from "#components/ui/keyset-pages.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { WiresTabs } from "#components/wires/wires-tabs.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { IntakeSummary } from "#lib/domain/intake/intake.ts";
import { outcomeWords, WAY_WORDS } from "./intake-words.ts";

type IntakeListProps = {
  readonly page: { readonly items: readonly IntakeSummary[]; readonly nextBefore: string | null };
  /** Whether this is not the first page. */
  readonly isLater: boolean;
  readonly abilities: Readonly<Record<"report.import" | "token.manage", Decision>>;
};

/** Everything that was brought in, by whom and how it went, the newest first. */
export function IntakeList({ page, isLater, abilities }: IntakeListProps) {
  const { ref, ...keys } = useListKeys({ group: "Intake", row: "intake" });
  return (
    <PageBody>
      <WiresTabs mayManageTokens={abilities["token.manage"].allowed} />
      <PageHeader title="Intake">
        <span>What was brought in, by whatever way, and what became of it</span>
      </PageHeader>
      {page.items.length === 0 ? (
        <EmptyState
          title="Nothing was brought in yet"
          action={<ButtonLink href="/wires">Go to the reports</ButtonLink>}
        >
          Uploads, feeds, programs with an access token and the watched folder leave a line here, with every refusal and
          its reason.
        </EmptyState>
      ) : (
        <ul ref={ref} {...keys} aria-label="Intakes" className="divide-y border-y">
          {page.items.map((intake) => (
            <li key={intake.id}>
              <Link
                data-row
                href={`/wires/intake/${intake.id}`}
                className="grid grid-cols-[1fr_auto] gap-x-4 px-1 py-2 hover:bg-muted focus-visible:-outline-offset-2"
              >
                <span className="truncate font-medium">{intake.title}</span>
                <LocalTime iso={intake.startedAt} className="text-muted-foreground text-xs" />
                <span className={intake.counts.refused > 0 ? "text-finding" : "text-muted-foreground"}>
                  {intake.counts.waiting > 0 ? `${intake.counts.waiting} waiting, ` : null}
                  {intake.cancelledAt ? "Cancelled: " : null}
                  {outcomeWords(intake.counts)}
                </span>
                <span className="text-muted-foreground text-xs">{intake.startedBy ?? WAY_WORDS[intake.way]}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <KeysetPages
        label="Intakes"
        firstHref={isLater ? "/wires/intake" : null}
        newerHref={null}
        olderHref={page.nextBefore ? `/wires/intake?before=${page.nextBefore}` : null}
      />
    </PageBody>
  );
}
