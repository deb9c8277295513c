import { DownloadIcon } from "lucide-react";
import Link from "next/link";
import type { IntakeFileState } from "#lib/domain/intake/intake.ts";
import { STATE_WORDS } from "./intake-words.ts";

/** The files of an intake and what became of each; a refused one can be fetched as it came. */
export function IntakeFiles({ files }: { readonly files: readonly IntakeFileState[] }) {
  return (
    <ul aria-label="Files" className="divide-y text-sm">
      {files.map((file) => (
        <li key={file.id} className="grid grid-cols-[7rem_1fr] gap-2 py-1.5 max-md:grid-cols-1 max-md:gap-0">
          <span className={file.state === "refused" ? "text-finding" : "text-muted-foreground"}>
            {file.state === "waiting" ? "Reading…" : STATE_WORDS[file.state]}
          </span>
          <span className="min-w-0">
            {file.reports.length === 0 ? <FileName file={file} /> : null}
            {file.reports.map((report) => (
              <Link
                key={report.id}
                href={`/wires/${report.id}`}
                className="block truncate text-link hover:underline max-md:py-1.5"
              >
                {report.headline ?? file.fileName}
              </Link>
            ))}
            {file.message ? <span className="block text-muted-foreground text-xs">{file.message}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function FileName({ file }: { readonly file: IntakeFileState }) {
  if (file.state !== "refused") return <span className="break-words">{file.fileName}</span>;
  return (
    <a
      href={`/wires/intake/files/${file.id}`}
      title="Download the file as it came"
      className="inline-flex max-w-full items-center gap-1 break-words text-link hover:underline"
    >
      {file.fileName}
      <DownloadIcon className="size-3.5 shrink-0" aria-hidden />
    </a>
  );
}
