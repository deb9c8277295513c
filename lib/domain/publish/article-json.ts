import { type Article, type ArticleSentence, textOfRuns } from "./article.ts";
import { imagePath, imagesIn, mapSentences } from "./story-text.ts";

/** Raised when a field changes its meaning or goes away; new fields leave it as it is. */
export const ARTICLE_JSON_VERSION = 1;

/** The article as a JSON document for other programs; the same article gives the same bytes. */
export function articleJson(article: Article): string {
  const { blocks, ...rest } = article;
  return JSON.stringify({
    format: "stet-article",
    version: ARTICLE_JSON_VERSION,
    ...rest,
    blocks: mapSentences(blocks, jsonSentence),
    images: imagesIn(blocks).map((image) => ({ ...image, path: imagePath(image) })),
  });
}

/** With its words in one piece, for readers that do not care for their look. */
function jsonSentence({ sid, runs, after, notes }: ArticleSentence) {
  return { sid, text: textOfRuns(runs), notes, runs, after };
}
