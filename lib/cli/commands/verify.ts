import { readFileSync } from "node:fs";
import { verifyLines } from "#lib/domain/verify/verify-lines.ts";
import { type Command, print, say, UsageError } from "../command.ts";
import { whyUnreadable } from "../read-files.ts";

const STANDARD_INPUT = 0;

export const verify: Command = {
  usage: "FILE | -",
  help: `Reads one JSON object a line, { id, sentence, passages }, from the file or, for -, from standard input, and prints
one a line in the same order: the verdict on the sentence, its score, and each finding with its place.`,
  run: async (args) => {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new UsageError("Name one file, or - for standard input.");
    const text = read(file);
    if (text === null) return 1;
    const { lines, errors } = verifyLines(text);
    for (const line of lines) print(line);
    for (const { line, message } of errors) say(`${file}, line ${line}: ${message}`);
    return errors.length > 0 ? 1 : 0;
  },
};

function read(file: string): string | null {
  try {
    return readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8");
  } catch (error) {
    say(`${file}: ${whyUnreadable(error)}`);
    return null;
  }
}
