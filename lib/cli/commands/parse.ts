import { type Command, print } from "../command.ts";
import { readFiles, readRequest } from "../read-files.ts";

export const parse: Command = {
  usage: "[--format NAME] FILE…",
  help: `Prints { reports, errors } as one JSON document: each report with its text, blocks and what its file says of it.
--format is auto unless the file is to be read as one format whatever it looks like.`,
  run: async (args) => {
    const { reports, errors } = readFiles(readRequest(args));
    print({ reports, errors });
    return errors.length > 0 ? 1 : 0;
  },
};
