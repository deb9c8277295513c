/** What became of one file. */
export type ImportLine = {
  readonly name: string;
  readonly state: "waiting" | "sending" | "imported" | "duplicate" | "refused";
  readonly reports: readonly { readonly id: string; readonly headline: string | null }[];
  /** Why it was refused, or what to know about it. */
  readonly message: string | null;
};

type Answer = {
  readonly outcome: "imported" | "duplicate" | "refused";
  readonly reports?: ImportLine["reports"];
  readonly warnings?: readonly string[];
  readonly message?: string;
};

/** How many files are on their way at once. */
const AT_ONCE = 3;

/** Sends each file to the desk and tells of every change; the lines are in the order of the files. Never throws. */
export async function importFiles(
  files: readonly File[],
  onChange: (index: number, line: ImportLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const queue = files.map((file, index) => ({ file, index }));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { file, index } = next;
      onChange(index, { ...waiting(file.name), state: "sending" });
      onChange(index, await importFile(file, signal));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));
}

export function waiting(name: string): ImportLine {
  return { name, state: "waiting", reports: [], message: null };
}

async function importFile(file: File, signal: AbortSignal): Promise<ImportLine> {
  const refused = (message: string): ImportLine => ({ ...waiting(file.name), state: "refused", message });
  if (signal.aborted) return refused("Stopped before it was sent.");
  try {
    const response = await fetch(`/wires/files?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      body: file,
      headers: { "content-type": file.type || "application/octet-stream" },
      signal,
    });
    const answer: Answer = await response.json();
    if (!response.ok || answer.outcome === "refused") return refused(answer.message ?? "The desk refused this file.");
    return {
      name: file.name,
      state: answer.outcome,
      reports: answer.reports ?? [],
      message: answer.warnings?.join(" ") || null,
    };
  } catch {
    return refused(signal.aborted ? "Stopped." : "The desk did not answer. Check the connection and send it again.");
  }
}
