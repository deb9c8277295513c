import type { IntakeFileState, IntakeState } from "#lib/domain/intake/intake.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";

export type OpenIntake = (upload: { title: string; expected: number }) => Promise<ActionResult<{ intakeId: string }>>;

/** One file on its way: sent, it has an id at the desk, which then says what became of it. */
export type ImportLine = {
  readonly name: string;
  readonly state: IntakeState | "sending";
  readonly fileId: string | null;
  readonly reports: IntakeFileState["reports"];
  /** Why it was refused, or what to know about it. */
  readonly message: string | null;
};

/** How many files are on their way at once. */
const AT_ONCE = 3;

type Upload = {
  readonly intakeId: string;
  readonly onChange: (index: number, line: ImportLine) => void;
  readonly signal: AbortSignal;
};

/** Sends each file to the desk, which keeps it and reads it by itself; the lines are in the order of the files. Never throws. */
export async function sendFiles(files: readonly File[], { intakeId, onChange, signal }: Upload): Promise<void> {
  const queue = files.map((file, index) => ({ file, index }));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { file, index } = next;
      onChange(index, { ...waiting(file.name), state: "sending" });
      onChange(index, await sendFile(file, intakeId, signal));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));
}

export function waiting(name: string): ImportLine {
  return { name, state: "waiting", fileId: null, reports: [], message: null };
}

/** The line with what the desk says became of its file; as it was while the desk says nothing of it. */
export function settled(line: ImportLine, files: ReadonlyMap<string, IntakeFileState>): ImportLine {
  const file = line.fileId === null ? undefined : files.get(line.fileId);
  return file ? { ...line, state: file.state, reports: file.reports, message: file.message } : line;
}

/** A name for all of them together: the one file's, or how many they are. */
export function titleOf(files: readonly File[]): string {
  return files.length === 1 ? (files[0]?.name ?? "1 file") : `${files.length} files`;
}

async function sendFile(file: File, intakeId: string, signal: AbortSignal): Promise<ImportLine> {
  const refused = (message: string): ImportLine => ({ ...waiting(file.name), state: "refused", message });
  if (signal.aborted) return refused("Stopped before it was sent.");
  try {
    const response = await fetch(`/wires/files?intake=${intakeId}&name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      body: file,
      headers: { "content-type": file.type || "application/octet-stream" },
      signal,
    });
    const answer: { readonly fileId?: string; readonly message?: string } = await response.json();
    if (!response.ok || !answer.fileId) return refused(answer.message ?? "The desk refused this file.");
    return { ...waiting(file.name), fileId: answer.fileId };
  } catch {
    return refused(signal.aborted ? "Stopped." : "The desk did not answer. Check the connection and send it again.");
  }
}
