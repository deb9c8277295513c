"use client";
import { FileUpIcon } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react";
import { cn } from "./class-names.ts";
import { droppedFiles } from "./dropped-files.ts";

type FileDropProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Fills the form's field of this name too. */
  readonly name?: string;
  /** As of an `<input type="file">`: ".txt,.html". */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Takes files and folders that are dropped on it, or files chosen by click or key. Says nothing about them: what is done with each is the page's. */
export function FileDrop({ label, hint, name, accept, multiple = true, disabled = false, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [labelId, hintId] = [`${id}label`, `${id}hint`];
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (disabled || !input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "flex min-h-20 cursor-default items-center gap-3 rounded-lg border border-input border-dashed px-4 py-3",
        "hover:bg-muted has-focus-visible:outline-2 has-focus-visible:outline-ring has-disabled:opacity-50",
        over && "border-ring border-solid bg-muted",
      )}
    >
      <FileUpIcon className="size-5 shrink-0 text-muted-foreground" aria-hidden />
      <span className="min-w-0">
        <span id={labelId} className="font-medium">
          {label}
        </span>
        {hint ? (
          <span id={hintId} className="block text-muted-foreground text-xs">
            {hint}
          </span>
        ) : null}
      </span>
      <input
        ref={input}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        // What stands round it is its label for the pointer; the hint is no part of its name.
        aria-labelledby={labelId}
        aria-describedby={hint ? hintId : undefined}
        className="sr-only"
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
    </label>
  );
}
