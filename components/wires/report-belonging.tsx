"use client";
import { useCommands } from "#components/shell/commands.tsx";
import type { ReportRelations } from "#lib/domain/wires/event-suggestions.ts";
import { ReportRelationLines } from "./report-relation-lines.tsx";
import { type StoryActions, useAddToStory } from "./use-add-to-story.ts";

type ReportBelongingProps = StoryActions & {
  readonly reportId: string;
  readonly relations: ReportRelations;
  readonly mayAttach: boolean;
};

/** Above a report: what it repeats, and the story or the reports that it seems to belong to. */
export function ReportBelonging({ reportId, relations, mayAttach, ...actions }: ReportBelongingProps) {
  const { add, pending } = useAddToStory(actions);
  const story = relations.suggestion?.kind === "story" ? relations.suggestion.story : null;
  const act = story && mayAttach ? () => add(story, reportId) : undefined;
  useCommands([
    {
      id: "report.suggestion",
      group: "Report",
      label: "Add the report to the story it fits",
      keys: "e",
      disabled: pending || !act,
      run: () => act?.(),
    },
  ]);
  return <ReportRelationLines relations={relations} onAdd={act} />;
}
