"use client";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { sayOutcome } from "#components/ui/say-outcome.ts";
import { WiresTabs } from "#components/wires/wires-tabs.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { IntakeDetail } from "#lib/domain/intake/intake.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { IntakeFiles } from "./intake-files.tsx";
import { outcomeWords, paceWords, WAY_WORDS } from "./intake-words.ts";
import { useIntake } from "./use-intake.ts";

type IntakePageProps = {
  readonly intake: IntakeDetail;
  readonly abilities: Readonly<Record<"intake.cancel" | "token.manage", Decision>>;
  readonly cancel: (input: { intakeId: string }) => Promise<ActionResult<void>>;
};

/** One bringing-in of files: how far it has come, and what became of each file. It goes on whether or not anybody looks. */
export function IntakePage({ intake: start, abilities, cancel }: IntakePageProps) {
  const { intake, progress } = useIntake(start.summary.id, start) ?? { intake: start, progress: null };
  const { summary, files } = intake;
  const stop = () => sayOutcome(cancel({ intakeId: summary.id }), { undone: "Not cancelled" });
  const isRunning = progress !== null && !progress.isOver;
  return (
    <PageBody>
      <WiresTabs mayManageTokens={abilities["token.manage"].allowed} />
      <PageHeader
        title={summary.title}
        actions={
          isRunning && abilities["intake.cancel"].allowed ? (
            <AlertDialog
              trigger={<Button>Cancel</Button>}
              title="Cancel this intake?"
              description="What has been read stays. What waits is not read; the files can be brought in again."
              confirm="Cancel the intake"
              cancel="Go on"
              destructive
              onConfirm={stop}
            />
          ) : null
        }
      >
        <span>{WAY_WORDS[summary.way]}</span>
        {summary.startedBy ? <span>{summary.startedBy}</span> : null}
        <LocalTime iso={summary.startedAt} />
      </PageHeader>
      {isRunning ? (
        <Progress label={paceWords(progress) || "Reading"} value={progress.done} max={progress.total} />
      ) : null}
      <p role="status" className="py-2">
        {summary.cancelledAt ? "Cancelled. " : null}
        {outcomeWords(summary.counts)}
        {summary.reports > 0 ? ` · ${summary.reports === 1 ? "1 new report" : `${summary.reports} new reports`}` : null}
      </p>
      <IntakeFiles files={files} />
      {progress && progress.done > files.length ? (
        <p className="py-2 text-muted-foreground text-xs">
          The first {files.length} files are shown, those that were refused before all others.
        </p>
      ) : null}
    </PageBody>
  );
}
