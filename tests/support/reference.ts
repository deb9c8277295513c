import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const FOLDER = process.env.STET_REFERENCE || path.resolve(import.meta.dirname, "../../../shared");

/** The five reference reports by path, or null where they are not on this machine. */
export function referenceReports(): readonly string[] | null {
  const reports = path.join(FOLDER, "reports");
  if (!existsSync(reports)) return null;
  return readdirSync(reports)
    .sort()
    .map((name) => path.join(reports, name));
}
