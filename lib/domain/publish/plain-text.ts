import { utcWords } from "../shared/utc-words.ts";
import { type Article, type ArticleSentence, textOfRuns } from "./article.ts";
import { DEED_WORDS, KIND_WORDS, publicationTimes, reportName } from "./article-words.ts";
import { printable } from "./escape.ts";
import { type BlockOf, mapSentences } from "./story-text.ts";

/** The article as plain text with numbered notes, for mail and for systems that take nothing else. */
export function plainText(article: Article): string {
  const parts = [
    article.headline,
    article.standfirst,
    [article.byline, article.dateline].filter((words) => words !== "").join("\n"),
    `${article.newsroom}. ${publicationTimes(article)}`,
    ...article.emergencies.map(({ words }) => words),
    ...article.publicNotes.map((past) => `${KIND_WORDS[past.kind]}, ${utcWords(past.publishedAt)}: ${past.note}`),
    ...mapSentences(article.blocks, sentenceText).map(blockText),
    listed("NOTES", noteLines(article)),
    listed(
      "REPORTS USED",
      article.reports.map((report) => reportName(report) + (report.headline === null ? "" : `: ${report.headline}`)),
    ),
    listed(
      "HOW THIS STORY WAS MADE",
      article.making.map(({ deed, name, at }) => `${DEED_WORDS[deed]} ${name}, ${utcWords(at)}`),
    ),
  ];
  return `${printable(parts.filter((part) => part !== "").join("\n\n"))}\n`;
}

function sentenceText({ runs, notes, after }: ArticleSentence): string {
  return `${textOfRuns(runs)}${notes.map((number) => `[${number}]`).join("")}${after}`;
}

function blockText(block: BlockOf<string>): string {
  switch (block.kind) {
    case "paragraph":
    case "subhead":
      return block.sentences.join("").trimEnd();
    case "figure":
      return `[Image: ${[block.alt, block.sentences.join("").trimEnd(), block.credit].filter((part) => part !== "").join(" – ")}]`;
    case "quote":
      return led(block.blocks.map(blockText).join("\n\n"), "> ", "> ");
    case "list":
      return block.items
        .map((item, i) => {
          const mark = block.ordered ? `${block.start + i}. ` : "- ";
          return led(item.map(blockText).join("\n"), mark, " ".repeat(mark.length));
        })
        .join("\n");
  }
}

function noteLines({ notes, reports }: Article): readonly string[] {
  const names = new Map(reports.map((report) => [report.number, reportName(report)]));
  return notes.map(
    ({ number, report, text }) => `[${number}] ${names.get(report) ?? ""}: “${text.replace(/\s+/g, " ")}”`,
  );
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [title, ...lines].join("\n");
}

function led(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, i) => `${i === 0 ? first : others}${line}`)
    .join("\n");
}
