import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run-stet.ts";

export type SourceFile = {
  /** From the project's folder, with forward slashes. */
  readonly name: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

export type Import = {
  readonly written: string;
  /** The file from the project's folder; null for a package. */
  readonly target: string | null;
};

const NOT_OURS = new Set(["node_modules", ".next", ".git", ".data", ".output", "generated"]);
const NOT_TRACKED = /^(\.env|\.env\.local|next-env\.d\.ts|.*\.tsbuildinfo|\.DS_Store)$/;
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^"'`;]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Every file of the project that git is to keep, as names from the project's folder. */
export function listProjectFiles(folder = ""): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : listProjectFiles(name);
    return NOT_TRACKED.test(entry.name) ? [] : [name];
  });
}

/** The TypeScript of the project, each file with what it imports. */
export function readSources(): readonly SourceFile[] {
  return listProjectFiles()
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => readSource(name, readFileSync(path.join(ROOT, name), "utf8")));
}

export function readSource(name: string, text: string): SourceFile {
  const code = withoutComments(text);
  const imports = [...code.matchAll(IMPORT)].map((match) => readImport(name, match[1] ?? match[2] ?? ""));
  return { name, text, imports };
}

/** Line and block comments gone; text in quotes that looks like one stays whole. */
export function withoutComments(text: string): string {
  const tokens = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(tokens, (token) => (token.startsWith("//") || token.startsWith("/*") ? "" : token));
}

function readImport(from: string, written: string): Import {
  if (written.startsWith("#")) return { written, target: written.slice(1) };
  if (written.startsWith(".")) return { written, target: path.posix.join(path.posix.dirname(from), written) };
  return { written, target: null };
}
