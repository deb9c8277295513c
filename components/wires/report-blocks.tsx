"use client";
import { useTransition } from "react";
import { cn } from "#components/ui/class-names.ts";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { ReportBlock, ReportText } from "#lib/domain/wires/desk-report.ts";
import { BLOCK_KINDS, type BlockKind } from "#lib/domain/wires/report.ts";
import { BLOCK_WORDS, isReporting } from "./block-words.ts";

export type CorrectBlock = (input: {
  readonly reportId: string;
  readonly position: number;
  readonly kind: BlockKind;
}) => Promise<ActionResult<void>>;

type ReportBlocksProps = {
  readonly text: ReportText;
  readonly ability: Decision;
  readonly correctBlock: CorrectBlock;
};

const OPTIONS = BLOCK_KINDS.map((value) => ({ value, label: BLOCK_WORDS[value] }));

/** The report's words, each part with its kind; what is no reporting stands back. A reader who may can correct a kind. */
export function ReportBlocks({ text, ability, correctBlock }: ReportBlocksProps) {
  return (
    <ol aria-label="The report, part by part" className="min-w-0">
      {text.blocks.map((block) => (
        <li
          key={block.position}
          className="grid items-start gap-x-3 border-b py-1.5 last:border-b-0 md:grid-cols-[9.5rem_minmax(0,1fr)]"
        >
          {ability.allowed ? (
            <KindPicker reportId={text.id} block={block} correctBlock={correctBlock} />
          ) : (
            <span className="text-muted-foreground text-xs leading-7">{BLOCK_WORDS[block.kind]}</span>
          )}
          <p
            lang={text.language ?? undefined}
            dir="auto"
            className={cn(
              "max-w-[68ch] whitespace-pre-line break-words py-0.5",
              isReporting(block.kind) ? "font-story text-story" : "text-muted-foreground text-sm",
              block.kind === "headline" && "font-semibold",
              block.kind === "subhead" && "font-semibold",
              block.kind === "table" && "overflow-x-auto whitespace-pre tabular-nums [tab-size:16]",
            )}
          >
            {text.text.slice(block.start, block.end).trim()}
          </p>
        </li>
      ))}
    </ol>
  );
}

type KindPickerProps = { readonly reportId: string; readonly block: ReportBlock; readonly correctBlock: CorrectBlock };

function KindPicker({ reportId, block, correctBlock }: KindPickerProps) {
  const [pending, startTransition] = useTransition();
  const change = (kind: string) =>
    startTransition(async () => {
      const result = await correctBlock({ reportId, position: block.position, kind: kind as BlockKind });
      if (!result.ok) toast.error(result.message);
    });
  return (
    <div>
      <Select
        aria-label={`What part ${block.position + 1} is`}
        className="h-7 border-transparent bg-transparent text-muted-foreground text-xs hover:border-input max-md:h-11"
        value={block.kind}
        options={OPTIONS}
        disabled={pending}
        onValueChange={change}
      />
      {block.correctedBy ? (
        <span className="block px-2 text-2xs text-muted-foreground">Said by {block.correctedBy}</span>
      ) : null}
    </div>
  );
}
