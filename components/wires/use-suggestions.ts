"use client";
import { useCommands } from "#components/shell/commands.tsx";
import { toast } from "#components/ui/toast.ts";
import type { ReportRelations } from "#lib/domain/wires/event-suggestions.ts";
import { type StoryActions, useAddToStory } from "./use-add-to-story.ts";

type SuggestionsOptions = StoryActions & {
  readonly relations: ReadonlyMap<string, ReportRelations>;
  readonly mayAttach: boolean;
  /** Chooses these reports besides those chosen before. */
  readonly onChoose: (ids: readonly string[]) => void;
};

/** Takes what is suggested for a report of the list, by its button or by e on its row. */
export function useSuggestions({ relations, mayAttach, onChoose, ...actions }: SuggestionsOptions) {
  const { add, pending } = useAddToStory(actions);
  const take = (reportId: string) => {
    const suggestion = relations.get(reportId)?.suggestion;
    if (suggestion?.kind === "story" && mayAttach) add(suggestion.story, reportId);
    if (suggestion?.kind === "reports") onChoose([reportId, ...suggestion.reports.map(({ id }) => id)]);
  };
  useCommands([
    {
      id: "wires.suggestion",
      group: "Wires",
      label: "Add the report to the story it fits, or choose those it goes with",
      keys: "e",
      keysOnly: true,
      disabled: pending || ![...relations.values()].some(({ suggestion }) => suggestion !== null),
      run: () => {
        const reportId = focusedReport();
        if (reportId) take(reportId);
        else toast.info("Go to a report with j or k first.");
      },
    },
  ]);
  return take;
}

function focusedReport(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-report]")?.dataset.report;
}
