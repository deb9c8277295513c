import { splitSentences } from "#lib/domain/language/sentences.ts";
import type { MergeInput } from "#lib/domain/merge/merge-input.ts";
import { mergeReports } from "#lib/domain/merge/merge-reports.ts";
import type { Report } from "#lib/domain/wires/report.ts";
import { type Command, print } from "../command.ts";
import { readFiles, readRequest } from "../read-files.ts";

export const merge: Command = {
  usage: "[--format NAME] FILE…",
  help: `Merges files that report one event and prints one JSON document: the reports and their sentences, who says what,
claims, conflicts, names, quotes, and a draft whose every sentence cites its passages.`,
  run: async (args) => {
    const { reports, errors } = readFiles(readRequest(args));
    print({ reports, ...mergeReports(reports.map(asInput)), errors });
    return errors.length > 0 ? 1 : 0;
  },
};

function asInput(report: Report): MergeInput {
  return { ...report, sentences: splitSentences(report.text, report.blocks, report.language) };
}
