"use client";
import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { type ImportLine, importFiles, waiting } from "./import-files.ts";

type ImportDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onImported: () => void;
};

/** Brings reports in by paste or by file, many at once, and says what became of each. */
export function ImportDialog({ open, onOpenChange, onImported }: ImportDialogProps) {
  const [lines, setLines] = useState<readonly ImportLine[]>([]);
  const running = useRef<AbortController | null>(null);
  const done = lines.filter((line) => line.state !== "waiting" && line.state !== "sending").length;
  const send = async (files: readonly File[]) => {
    const from = lines.length;
    setLines([...lines, ...files.map((file) => waiting(file.name))]);
    const controller = new AbortController();
    running.current = controller;
    const change = (index: number, line: ImportLine) =>
      setLines((before) => before.map((old, at) => (at === from + index ? line : old)));
    await importFiles(files, change, controller.signal);
    onImported();
  };
  const changeOpen = (next: boolean) => {
    if (!next && done === lines.length) setLines([]);
    onOpenChange(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={changeOpen}
      width="lg"
      title="Bring in reports"
      description="Plain text or web pages. The same bytes are taken in once."
    >
      <div className="flex flex-col gap-4">
        <FileDrop
          label="Drop files here, or choose them"
          hint="Text and HTML, up to 10 MB each"
          onFiles={(files) => void send(files)}
        />
        <PasteForm onPaste={(file) => void send([file])} />
        {lines.length > 0 ? (
          <div className="flex flex-col gap-2">
            <div className="flex items-center gap-2">
              <Progress label="Reports" value={done} max={lines.length} className="flex-1" />
              {done < lines.length ? (
                <Button size="sm" onClick={() => running.current?.abort()}>
                  Stop
                </Button>
              ) : null}
            </div>
            <ul aria-label="Files" className="divide-y text-sm">
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name; a line's place never changes
                <ImportRow key={index} line={line} />
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
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
        <textarea
          name="text"
          dir="auto"
          rows={5}
          className="scroll-quiet w-full rounded-md border border-input/70 bg-card px-2 py-1.5 text-sm max-md:text-lg"
          placeholder="Headline, text, credit: everything as it came"
        />
      </Field>
      <Button type="submit" className="self-start">
        Take in the pasted text
      </Button>
    </form>
  );
}

const STATE_WORDS: Readonly<Record<ImportLine["state"], string>> = {
  waiting: "Waiting",
  sending: "Reading…",
  imported: "Taken in",
  duplicate: "Known already",
  refused: "Refused",
};

function ImportRow({ line }: { readonly line: ImportLine }) {
  return (
    <li className="grid grid-cols-[7rem_1fr] gap-2 py-1.5">
      <span className={line.state === "refused" ? "text-finding" : "text-muted-foreground"}>
        {STATE_WORDS[line.state]}
      </span>
      <span className="min-w-0">
        {line.reports.length === 0 ? line.name : null}
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
