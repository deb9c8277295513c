import { splitSentences } from "#lib/domain/language/sentences.ts";
import { type Command, print } from "../command.ts";
import { readFiles, readRequest } from "../read-files.ts";

export const sentences: Command = {
  usage: "[--format NAME] FILE…",
  help: "Prints one JSON object a line for each sentence: its report, where it stands, its text and the kind of its block.",
  run: async (args) => {
    const { reports, errors } = readFiles(readRequest(args));
    for (const { id, text, blocks, language } of reports)
      for (const { start, end, block } of splitSentences(text, blocks, language))
        print({ report: id, start, end, text: text.slice(start, end), block });
    return errors.length > 0 ? 1 : 0;
  },
};
