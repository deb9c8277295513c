"use client";
import { useRouter } from "next/navigation";
import { type ComponentProps, useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { KeysetPages } from "#components/ui/keyset-pages.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { WirePage } from "#lib/domain/wires/desk-report.ts";
import type { ReportRelations } from "#lib/domain/wires/event-suggestions.ts";
import { isFiltered, type WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { type ImportActions, ImportDialog } from "./import-dialog.tsx";
import { type OpenStory, OpenStoryDialog } from "./open-story-dialog.tsx";
import { SavedSearches, type SearchActions } from "./saved-searches.tsx";
import { SearchedBack } from "./searched-back.tsx";
import type { StoryActions } from "./use-add-to-story.ts";
import { useSuggestions } from "./use-suggestions.ts";
import { WireFilters } from "./wire-filters.tsx";
import { WireList } from "./wire-list.tsx";
import { wiresHref } from "./wires-href.ts";
import { WiresTabs } from "./wires-tabs.tsx";

type WiresDeskProps = StoryActions & {
  readonly filter: WireFilter;
  readonly page: WirePage;
  readonly relations: ReadonlyMap<string, ReportRelations>;
  readonly facets: ComponentProps<typeof WireFilters>["facets"];
  readonly searches: ComponentProps<typeof SavedSearches>["searches"];
  readonly searchActions: SearchActions;
  readonly abilities: Readonly<Record<"report.import" | "story.open" | "story.attach" | "token.manage", Decision>>;
  readonly openStory: OpenStory;
  readonly importActions: ImportActions;
};

/** All reports, newest first: search, filter, choose some, open a story on them. */
export function WiresDesk(props: WiresDeskProps) {
  const { filter, page, searches, relations, facets, abilities, ...given } = props;
  const { openStory, importActions, searchActions, ...actions } = given;
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [importing, setImporting] = useState(false);
  const mayImport = abilities["report.import"].allowed;
  const firstHref = wiresHref({ ...filter, after: null });
  const onwardHref = page.nextAfter ? wiresHref({ ...filter, after: page.nextAfter }) : null;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const mayAttach = abilities["story.attach"].allowed;
  const take = useSuggestions({
    ...actions,
    relations,
    mayAttach,
    onChoose: (ids) => setChosen((before) => new Set([...before, ...ids])),
  });
  useCommands([
    {
      id: "wires.import",
      group: "Wires",
      label: "Bring in reports",
      keys: "i",
      disabled: !mayImport,
      run: () => setImporting(true),
    },
    {
      id: "wires.clear",
      group: "Wires",
      label: "Clear the choice",
      disabled: chosen.size === 0,
      run: () => setChosen(new Set()),
    },
  ]);
  return (
    <PageBody>
      <WiresTabs mayManageTokens={abilities["token.manage"].allowed} />
      <PageHeader
        title="Wires"
        actions={
          mayImport ? (
            <Button variant="primary" onClick={() => setImporting(true)}>
              Bring in reports
            </Button>
          ) : null
        }
      />
      <WireFilters filter={filter} facets={facets} />
      <SavedSearches searches={searches} filter={filter} count={page.count} actions={searchActions} />
      {page.items.length > 0 ? (
        <WireList
          items={page.items}
          chosen={chosen}
          onToggle={toggle}
          relations={relations}
          mayAttach={mayAttach}
          onTake={take}
        />
      ) : page.searchedTo === null ? (
        <NoReports filter={filter} mayImport={mayImport} onImport={() => setImporting(true)} />
      ) : null}
      {page.searchedTo && onwardHref ? (
        <SearchedBack key={firstHref} to={page.searchedTo} onwardHref={onwardHref} hasFound={page.items.length > 0} />
      ) : null}
      <KeysetPages
        label="Reports"
        firstHref={filter.after ? firstHref : null}
        newerHref={null}
        olderLabel={page.searchedTo ? "Search further back" : "Older"}
        olderHref={onwardHref}
      />
      <ImportDialog
        open={importing}
        onOpenChange={setImporting}
        onImported={() => router.refresh()}
        actions={importActions}
        onWatch={(intakeId) => router.push(`/wires/intake/${intakeId}`)}
      />
      {chosen.size > 0 ? (
        <div className="sticky bottom-3 z-20 mt-2 flex flex-wrap items-center gap-2 rounded-lg border bg-popover px-3 py-2 shadow-float max-md:bottom-16">
          <span role="status" className="text-sm">
            {chosen.size === 1 ? "1 report chosen" : `${chosen.size} reports chosen`}
          </span>
          <Button variant="ghost" className="ml-auto" onClick={() => setChosen(new Set())}>
            Clear
          </Button>
          <OpenStoryDialog
            reportIds={[...chosen]}
            suggestedTitle={page.items.find((item) => chosen.has(item.id))?.headline ?? ""}
            ability={abilities["story.open"]}
            openStory={openStory}
          />
        </div>
      ) : null}
    </PageBody>
  );
}

type NoReportsProps = { readonly filter: WireFilter; readonly mayImport: boolean; readonly onImport: () => void };

function NoReports({ filter, mayImport, onImport }: NoReportsProps) {
  if (isFiltered(filter) || filter.after) {
    return (
      <EmptyState title="No report fits">
        Take away a filter, or search for fewer words. A phrase in quotation marks is searched as it stands.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No reports yet" action={mayImport ? <Button onClick={onImport}>Bring in reports</Button> : null}>
      Paste a report, drop files here, or run <code className="font-mono">npm run stet -- import FOLDER</code>. Each
      report is kept as it came, for good.
    </EmptyState>
  );
}
