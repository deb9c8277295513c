import type { Article } from "./article.ts";
import { articleHtml } from "./article-html.ts";
import { articleJson } from "./article-json.ts";
import { jsonLdScript } from "./json-ld.ts";
import { plainText } from "./plain-text.ts";

export type Channel = "json" | "json-ld" | "html" | "text";

export type Output = { readonly channel: Channel; readonly mediaType: string; readonly body: string };

type Renderer = { readonly mediaType: string; readonly render: (article: Article, url: string) => string };

/** Every form in which a story leaves the house. */
export const OUTPUTS: Readonly<Record<Channel, Renderer>> = {
  json: { mediaType: "application/json; charset=utf-8", render: articleJson },
  // As it may stand in a script element: the article page puts it there as it was kept.
  "json-ld": { mediaType: "application/ld+json; charset=utf-8", render: jsonLdScript },
  html: { mediaType: "text/html; charset=utf-8", render: articleHtml },
  text: { mediaType: "text/plain; charset=utf-8", render: plainText },
};

/** All of them for one article. `url` is the address that readers reach it by. */
export function renderOutputs(article: Article, url: string): readonly Output[] {
  const channels = Object.keys(OUTPUTS) as Channel[];
  return channels.map((channel) => {
    const { mediaType, render } = OUTPUTS[channel];
    return { channel, mediaType, body: render(article, url) };
  });
}
