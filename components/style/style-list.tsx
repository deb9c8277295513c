"use client";
import { useState, useTransition } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ActsCell, RowButton, SetByCell } from "#components/ui/row-cells.tsx";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx";
import { toast } from "#components/ui/toast.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { StyleRule } from "#lib/domain/stories/house-style.ts";
import { RuleDialog, type SetStyleRule } from "./rule-dialog.tsx";

export type ListedRule = StyleRule & { readonly by: string; readonly at: string };
export type RemoveStyleRule = (input: { avoid: string }) => Promise<ActionResult<void>>;

type StyleListProps = {
  readonly rules: readonly ListedRule[];
  readonly ability: Decision;
  readonly setRule: SetStyleRule;
  readonly removeRule: RemoveStyleRule;
};

const NEW: StyleRule = { avoid: "", prefer: "", note: "" };

/** What the house does not write, and what it writes instead. */
export function StyleList({ rules, ability, setRule, removeRule }: StyleListProps) {
  const [edited, setEdited] = useState<StyleRule | null>(null);
  const [pending, start] = useTransition();
  const disabled = !ability.allowed;
  useCommands([
    { id: "style.add", label: "Add a rule", group: "Style", keys: "n", disabled, run: () => setEdited(NEW) },
  ]);
  const remove = (avoid: string) =>
    start(async () => {
      const result = await removeRule({ avoid });
      if (!result.ok) toast.error(result.message);
    });
  return (
    <section aria-labelledby="style-rules" className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h2 id="style-rules" className="font-semibold text-base">
          Words
        </h2>
        <Button variant="primary" disabled={disabled} onClick={() => setEdited(NEW)}>
          Add a rule
        </Button>
      </div>
      {ability.allowed ? null : <p className="text-muted-foreground text-xs">{ability.sentence}</p>}
      {rules.length === 0 ? (
        <EmptyState title="The list is empty">
          Say what the house does not write. The editor underlines it, and one key mends it.
        </EmptyState>
      ) : (
        <Table>
          <TableHead>
            <TableRow>
              <TableHeader>Not</TableHeader>
              <TableHeader>But</TableHeader>
              <TableHeader>Why</TableHeader>
              <TableHeader>Set</TableHeader>
              <TableHeader>
                <span className="sr-only">Change</span>
              </TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {rules.map((rule) => (
              <TableRow key={rule.avoid}>
                <TableCell>
                  <del>{rule.avoid}</del>
                </TableCell>
                <TableCell className="font-medium">{rule.prefer}</TableCell>
                <TableCell className="text-muted-foreground">{rule.note}</TableCell>
                <SetByCell set={rule} />
                <ActsCell>
                  <RowButton words="Change" of={rule.avoid} disabled={disabled} onClick={() => setEdited(rule)} />
                  <RowButton
                    words="Remove"
                    of={rule.avoid}
                    disabled={disabled || pending}
                    onClick={() => remove(rule.avoid)}
                  />
                </ActsCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {edited ? <RuleDialog rule={edited} setRule={setRule} onDone={() => setEdited(null)} /> : null}
    </section>
  );
}
