"use client";
import { BellIcon, XIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { sayOutcome } from "#components/ui/say-outcome.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { isFiltered, type WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { wiresHref } from "./wires-href.ts";

export type SearchActions = {
  readonly save: FormAction<{ name: string; alerts: boolean; filter: unknown }, void>;
  readonly remove: (input: { searchId: string }) => Promise<ActionResult<void>>;
};

type SavedSearchesProps = {
  readonly searches: readonly {
    readonly id: string;
    readonly name: string;
    readonly filter: WireFilter;
    readonly alerts: boolean;
  }[];
  readonly filter: WireFilter;
  /** How many reports fit, up to 1,001; null where nothing is filtered. */
  readonly count: number | null;
  readonly actions: SearchActions;
};

/** The searches that one keeps, how many reports fit the present one, and a way to keep it. */
export function SavedSearches({ searches, filter, count, actions }: SavedSearchesProps) {
  if (searches.length === 0 && !isFiltered(filter)) return null;
  const remove = (searchId: string) => sayOutcome(actions.remove({ searchId }), { undone: "Not removed" });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
      {count === null ? null : (
        <span role="status" className="text-muted-foreground">
          {countWords(count)}
        </span>
      )}
      <ul aria-label="Your searches" className="flex flex-wrap items-center gap-x-3">
        {searches.map((search) => (
          <li key={search.id} className="flex items-center">
            <Link
              href={wiresHref(search.filter)}
              className="flex items-center gap-1 text-link hover:underline max-md:py-2"
            >
              {search.alerts ? <BellIcon className="size-3" aria-label="You are told of new reports" /> : null}
              {search.name}
            </Link>
            <IconButton size="sm" label={`Remove the search ${search.name}`} onClick={() => void remove(search.id)}>
              <XIcon />
            </IconButton>
          </li>
        ))}
      </ul>
      {isFiltered(filter) ? <SaveDialog filter={filter} save={actions.save} /> : null}
    </div>
  );
}

function countWords(count: number): string {
  if (count > 1000) return "More than 1,000 reports";
  return count === 1 ? "1 report" : `${count} reports`;
}

function SaveDialog({ filter, save }: { readonly filter: WireFilter; readonly save: SearchActions["save"] }) {
  const [open, setOpen] = useState(false);
  const [alerts, setAlerts] = useState(true);
  const { form, pending, issue, message } = useFormAction({
    action: save,
    read: (data) => ({ name: textOf(data, "name"), alerts, filter }),
    onDone: () => setOpen(false),
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Keep this search</Button>}
      title="Keep this search"
      description="It stands above the list, for you alone."
    >
      <form {...form} className="flex flex-col gap-4">
        <Problem>{message}</Problem>
        <Field label="Name" name="name" error={issue("name")}>
          <Input defaultValue={filter.query ?? filter.source ?? ""} autoFocus autoComplete="off" />
        </Field>
        <Checkbox
          label="Tell me in my inbox when it finds something new"
          checked={alerts}
          onCheckedChange={setAlerts}
        />
        <SubmitButton className="self-end" pending={pending} pendingLabel="Keeping…">
          Keep
        </SubmitButton>
      </form>
    </Dialog>
  );
}
