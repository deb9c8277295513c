"use client";
import Link from "next/link";
import type { FormEvent } from "react";
import { outcomeWords, STATE_WORDS } from "#components/intake/intake-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Input } from "#components/ui/input.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { ImportLine, OpenIntake } from "./import-files.ts";
import { type Import, useImport } from "./use-import.ts";

export type ImportActions = {
  readonly openIntake: OpenIntake;
  readonly fetchAddress: FormAction<{ address: string }, { intakeId: string }>;
};

type ImportDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onImported: () => void;
  readonly actions: ImportActions;
  /** Where an intake can be watched that goes on without this window. */
  readonly onWatch: (intakeId: string) => void;
};

/** Lines shown of one import; longer ones are watched on their own page. */
const MOST_LINES = 100;

/** Brings reports in by file or folder, by paste and from an address, and says what became of each. */
export function ImportDialog({ open, onOpenChange, onImported, actions, onWatch }: ImportDialogProps) {
  const upload = useImport(actions.openIntake, onImported);
  const change = (next: boolean) => {
    if (!next && !upload.isSending) upload.clear();
    onOpenChange(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      width="lg"
      title="Bring in reports"
      description="Whatever agencies send: text, web pages, mail, NewsML, NITF, ninjs, feeds, ANPA, ZIP. The same report is taken in once."
    >
      <div className="flex flex-col gap-4">
        <FileDrop
          label="Drop files or folders here, or choose them"
          hint="Up to 10 MB each; of a larger ZIP, its unpacked folder"
          onFiles={(files) => void upload.send(files)}
        />
        <PasteForm onPaste={(file) => void upload.send([file])} />
        <AddressForm fetchAddress={actions.fetchAddress} onFetched={onWatch} />
        <Problem>{upload.problem}</Problem>
        <ImportLines upload={upload} />
      </div>
    </Dialog>
  );
}

function ImportLines({ upload }: { readonly upload: Import }) {
  const { lines, watched, isSending } = upload;
  if (lines.length === 0) return null;
  const counts = Object.fromEntries(
    [...Map.groupBy(lines, ({ state }) => state)].map(([state, of]) => [state, of.length]),
  );
  const done = lines.length - (counts.waiting ?? 0) - (counts.sending ?? 0);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Progress label={outcomeWords(counts)} value={done} max={lines.length} className="flex-1" />
        {isSending ? (
          <Button size="sm" onClick={upload.stop}>
            Stop
          </Button>
        ) : null}
      </div>
      <ul aria-label="Files" className="divide-y text-sm">
        {refusedFirst(lines).map(({ line, place }) => (
          <ImportRow key={place} line={line} />
        ))}
      </ul>
      {watched ? (
        <Link href={`/wires/intake/${watched.intake.summary.id}`} className="text-link text-sm hover:underline">
          {isSending ? "What has been sent goes on without this window: watch it" : "See all of this intake"}
        </Link>
      ) : null}
    </div>
  );
}

/** Those on top that somebody has to look at. Two files may share a name, so each has its place. */
function refusedFirst(lines: readonly ImportLine[]) {
  const placed = lines.map((line, place) => ({ line, place }));
  const refused = placed.filter(({ line }) => line.state === "refused");
  return [...refused, ...placed.filter(({ line }) => line.state !== "refused")].slice(0, MOST_LINES);
}

function PasteForm({ onPaste }: { readonly onPaste: (file: File) => void }) {
  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "");
    if (!text.trim()) return;
    onPaste(new File([text], "Pasted text.txt", { type: "text/plain;charset=utf-8" }));
    event.currentTarget.reset();
  };
  return (
    <form onSubmit={paste} className="flex flex-col gap-2">
      <Field label="Or paste a report">
        <Textarea
          name="text"
          dir="auto"
          rows={4}
          className="max-h-64"
          placeholder="Headline, text, credit: everything as it came"
        />
      </Field>
      <Button type="submit" className="self-start">
        Take in the pasted text
      </Button>
    </form>
  );
}

type AddressFormProps = Pick<ImportActions, "fetchAddress"> & { readonly onFetched: (intakeId: string) => void };

function AddressForm({ fetchAddress, onFetched }: AddressFormProps) {
  const { form, pending, issue, message } = useFormAction({
    action: fetchAddress,
    read: (data) => ({ address: textOf(data, "address") }),
    onDone: ({ intakeId }) => onFetched(intakeId),
  });
  return (
    <form {...form} className="flex items-end gap-2 max-md:flex-col max-md:items-stretch">
      <Field
        label="Or fetch it from an address"
        name="address"
        error={issue("address") ?? message ?? undefined}
        className="flex-1"
      >
        <Input type="text" inputMode="url" autoComplete="off" placeholder="https://" />
      </Field>
      <SubmitButton pending={pending} pendingLabel="Fetching…">
        Fetch
      </SubmitButton>
    </form>
  );
}

function ImportRow({ line }: { readonly line: ImportLine }) {
  const words =
    line.state === "sending"
      ? "Sending…"
      : line.fileId && line.state === "waiting"
        ? "Reading…"
        : STATE_WORDS[line.state];
  return (
    <li className="grid grid-cols-[7rem_1fr] gap-2 py-1.5">
      <span className={line.state === "refused" ? "text-finding" : "text-muted-foreground"}>{words}</span>
      <span className="min-w-0">
        {line.reports.length === 0 ? <span className="break-words">{line.name}</span> : null}
        {line.reports.map((report) => (
          <Link key={report.id} href={`/wires/${report.id}`} className="block truncate text-link hover:underline">
            {report.headline ?? line.name}
          </Link>
        ))}
        {line.message ? <span className="block text-muted-foreground text-xs">{line.message}</span> : null}
      </span>
    </li>
  );
}
