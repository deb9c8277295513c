import type { Result } from "../../shared/result.ts";
import type { ParsedReport, RefusedItem, ReportFormat } from "../report.ts";

/** A file after decoding: what every format's reader gets. */
export type SourceFile = {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string | null;
  /** When it arrived, ISO 8601: what "3 hours ago" is counted from. */
  readonly receivedAt: string | null;
  /** What decoding had to assume; readers pass it on in their reports. */
  readonly warnings: readonly string[];
};

/** One format: how to know it by its content, and how to read it. Pure, one file each, listed in `format-table.ts`. */
export type FormatReader = {
  readonly format: ReportFormat;
  /** Whether the text itself is of this format; the name of the file says nothing. Quick: looks at the start only. */
  readonly recognises: (text: string) => boolean;
  /**
   * The items in the file, at least one, in their order: each a report, or the refusal of that item alone.
   * Where the file as a whole cannot be read, one sentence that says what is wrong and what to do.
   */
  readonly read: (file: SourceFile) => Result<readonly (ParsedReport | RefusedItem)[], string>;
};
