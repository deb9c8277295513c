import path from "node:path";

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, "../../..");

/** Next's own command. */
export const NEXT_PROGRAM = path.join(ROOT, "node_modules/next/dist/bin/next");
