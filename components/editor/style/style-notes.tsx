"use client";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { StyleFixes } from "./use-house-style.ts";

type StyleNotesProps = { readonly fixes: StyleFixes; readonly mayWrite: boolean };

/** What the house writes otherwise, each with its fix; absent where there is nothing. */
export function StyleNotes({ fixes: { notes, fix, goTo }, mayWrite }: StyleNotesProps) {
  if (notes.length === 0) return null;
  const trigger = (
    <Button size="sm" variant="ghost" className="text-xs">
      {counted(notes.length, "style note")}
    </Button>
  );
  return (
    <Popover trigger={trigger} side="top" title="House style">
      <ul className="flex flex-col divide-y">
        {notes.map((note) => (
          <li key={`${note.from} ${note.written}`} className="flex items-center gap-2 py-1">
            <button type="button" className="min-w-0 flex-1 text-left hover:underline" onClick={() => goTo(note)}>
              <del>{note.written}</del> <ins>{note.preferred}</ins>
            </button>
            <Button size="sm" disabled={!mayWrite} onClick={() => fix([note])}>
              Fix
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex items-center justify-between gap-2">
        <Link href="/style" className="text-link text-xs hover:underline">
          The style list
        </Link>
        <Button size="sm" variant="primary" disabled={!mayWrite} onClick={() => fix(notes)}>
          Fix all
        </Button>
      </div>
    </Popover>
  );
}
