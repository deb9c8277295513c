import { isSafeHref } from "../shared/safe-href.ts";
import type { TextDirection } from "../shared/text-direction.ts";
import { utcWords } from "../shared/utc-words.ts";
import type { Article, ArticleSentence, Maker, Note, ReportUsed } from "./article.ts";
import { DEED_WORDS, KIND_WORDS, publicationTimes, reportName } from "./article-words.ts";
import { escapeHtml } from "./escape.ts";
import { type BlockOf, imagePath, mapSentences, type StoryRun } from "./story-text.ts";

/**
 * The article as one fragment of HTML that needs no style or script: text, notes, reports used, how it was made.
 * Every id begins with the slug, so that several articles can stand on one page. Text is escaped, links are checked;
 * images are named by their path at the desk, as the JSON names them.
 */
export function articleHtml(article: Article): string {
  const ids = idsOf(article.slug);
  const parts = [
    `<article${textAttributes(article.language, article.direction)}>`,
    header(article),
    ...mapSentences(article.blocks, sentencesWith(ids)).map(blockHtml),
    notesSection(article, ids),
    reportsSection(article.reports),
    makingSection(article.making),
    "</article>",
  ];
  return `${parts.filter((part) => part !== "").join("\n")}\n`;
}

type Ids = {
  readonly label: string;
  readonly note: (number: number) => string;
  /** The nth place where a note is called, from 1. */
  readonly call: (number: number, nth: number) => string;
};

function idsOf(slug: string): Ids {
  const prefix = escapeHtml(slug).replace(/\s/g, "-");
  return {
    label: `${prefix}-notes`,
    note: (number) => `${prefix}-note-${number}`,
    call: (number, nth) => `${prefix}-call-${number}-${nth}`,
  };
}

function header(article: Article): string {
  const { headline, standfirst, byline, dateline, publicNotes, emergencies, newsroom } = article;
  const notes = publicNotes.map(
    ({ kind, publishedAt, note }) =>
      `<p role="note"><strong>${KIND_WORDS[kind]}, ${timeHtml(publishedAt)}:</strong> ${escapeHtml(note)}</p>`,
  );
  return [
    "<header>",
    `<h1>${escapeHtml(headline)}</h1>`,
    `<p>${escapeHtml(standfirst)}</p>`,
    ...[byline, dateline].filter((words) => words !== "").map((words) => `<p>${escapeHtml(words)}</p>`),
    `<p><bdi>${escapeHtml(newsroom)}</bdi>. ${publicationTimes(article)}</p>`,
    ...emergencies.map(({ words }) => `<p role="note">${escapeHtml(words)}</p>`),
    ...notes,
    "</header>",
  ].join("\n");
}

function blockHtml(block: BlockOf<string>): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${block.sentences.join("").trimEnd()}</p>`;
    case "subhead":
      return `<h${block.level}>${block.sentences.join("").trimEnd()}</h${block.level}>`;
    case "figure": {
      const { alt, width, height, credit } = block;
      const image = `<img src="${escapeHtml(imagePath(block))}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy">`;
      const words = [block.sentences.join("").trimEnd(), credit === "" ? "" : `<small>${escapeHtml(credit)}</small>`];
      return `<figure>\n${image}\n<figcaption>${words.filter((part) => part !== "").join(" ")}</figcaption>\n</figure>`;
    }
    case "quote":
      return `<blockquote>\n${block.blocks.map(blockHtml).join("\n")}\n</blockquote>`;
    case "list": {
      const [tag, start] = block.ordered ? ["ol", ` start="${block.start}"`] : ["ul", ""];
      const items = block.items.map((item) => `<li>${item.map(blockHtml).join("\n")}</li>`);
      return `<${tag}${start}>\n${items.join("\n")}\n</${tag}>`;
    }
  }
}

/** Renders sentences in reading order: each call of a note has an id of its own to come back to. */
function sentencesWith(ids: Ids): (sentence: ArticleSentence) => string {
  const calls = new Map<number, number>();
  return ({ runs, notes, after }) => {
    const marks = notes.map((number) => {
      const nth = (calls.get(number) ?? 0) + 1;
      calls.set(number, nth);
      return `<sup><a id="${ids.call(number, nth)}" href="#${ids.note(number)}" role="doc-noteref" aria-describedby="${ids.label}">${number}</a></sup>`;
    });
    return `${runs.map(runHtml).join("")}${marks.join(BETWEEN_NOTES)}${escapeHtml(after)}`;
  };
}

/** A narrow space that keeps two numbers on one line: a style cannot tell numbers in a row from numbers with words between. */
const BETWEEN_NOTES = "\u202f";

function runHtml({ text, bold, italic, href }: StoryRun): string {
  let html = escapeHtml(text).replaceAll("\n", "<br>");
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return isSafeHref(href) ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${html}</a>` : html;
}

function notesSection({ notes, reports }: Article, ids: Ids): string {
  if (notes.length === 0) return "";
  const byNumber = new Map(reports.map((report) => [report.number, report]));
  const items = notes.map((note) => noteHtml(note, byNumber.get(note.report), ids));
  return section("Notes", `<ol>\n${items.join("\n")}\n</ol>`, { id: ids.label, role: "doc-endnotes" });
}

function noteHtml(
  { number, text, citedBy, report: reportNumber }: Note,
  report: ReportUsed | undefined,
  ids: Ids,
): string {
  if (report === undefined) throw new Error(`Note ${number} names report ${reportNumber}, which the article lacks.`);
  const passage = `<q${textAttributes(report.language, report.direction)}>${escapeHtml(withoutOwnMarks(text)).replaceAll("\n", "<br>")}</q>`;
  const back = Array.from({ length: citedBy }, (_, i) => {
    const where =
      citedBy === 1 ? `Back to note ${number} in the text` : `Back to note ${number} in the text, place ${i + 1}`;
    return `<a href="#${ids.call(number, i + 1)}" role="doc-backlink" aria-label="${where}">↩</a>`;
  });
  return `<li id="${ids.note(number)}" value="${number}"><bdi>${escapeHtml(reportName(report))}</bdi>: ${passage} ${back.join(" ")}</li>`;
}

/** A passage that is one quotation from end to end: the note sets the marks. One with others inside keeps its own. */
function withoutOwnMarks(passage: string): string {
  return /^\s*(?:"([^"]+)"|“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”])\s*$/u.exec(passage)?.slice(1).find(Boolean) ?? passage;
}

function reportsSection(reports: readonly ReportUsed[]): string {
  if (reports.length === 0) return "";
  const items = reports.map((report) => {
    const { number, headline, language, direction } = report;
    const title =
      headline === null ? "" : ` <cite${textAttributes(language, direction)}>${escapeHtml(headline)}</cite>`;
    return `<li value="${number}"><bdi>${escapeHtml(reportName(report))}</bdi>${title === "" ? "" : ":"}${title}</li>`;
  });
  return section("Reports used", `<ol>\n${items.join("\n")}\n</ol>`);
}

function makingSection(making: readonly Maker[]): string {
  if (making.length === 0) return "";
  const items = making.map(
    ({ deed, name, at }) => `<li>${DEED_WORDS[deed]} <bdi>${escapeHtml(name)}</bdi>, ${timeHtml(at)}</li>`,
  );
  return section("How this story was made", `<ul>\n${items.join("\n")}\n</ul>`);
}

function section(
  title: string,
  body: string,
  { id, role }: { readonly id?: string; readonly role?: string } = {},
): string {
  const [named, kind] = [id === undefined ? "" : ` id="${id}"`, role === undefined ? "" : ` role="${role}"`];
  return `<section${kind}>\n<h2${named}>${title}</h2>\n${body}\n</section>`;
}

function timeHtml(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(utcWords(iso))}</time>`;
}

function textAttributes(language: string | null, direction: TextDirection): string {
  const lang = language === null ? "" : ` lang="${escapeHtml(language)}"`;
  return `${lang} dir="${direction}"`;
}
