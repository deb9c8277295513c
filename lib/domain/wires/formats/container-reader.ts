import type { Result } from "../../shared/result.ts";
import type { ParsedReport, RefusedItem, ReportFormat } from "../report.ts";

/** What a container is told of itself; its parts are told the same, but for their own names. */
export type ContainedFile = {
  readonly name: string;
  readonly mediaType: string | null;
  readonly receivedAt: string | null;
  /** Set where the container knows better than the content: a mail's own words are text, whatever they look like. */
  readonly format?: ReportFormat;
};

/** Reads a file found inside another, whatever it is; refuses as the reading of any file does. */
export type ReadInside = (
  bytes: Uint8Array,
  file: ContainedFile,
) => Result<readonly (ParsedReport | RefusedItem)[], string>;

/** A file made of others: known by its bytes, for its parts may each be written in another encoding. */
export type ContainerReader = {
  /** Null where only what is inside has a format. */
  readonly format: ReportFormat | null;
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** The items of all its parts, in order; one that cannot be read holds up no other. Their numbers are given by the caller. */
  readonly read: (
    bytes: Uint8Array,
    file: ContainedFile,
    readInside: ReadInside,
  ) => Result<readonly (ParsedReport | RefusedItem)[], string>;
};
