import type { Article } from "./article.ts";
import { articleHtml } from "./article-html.ts";
import { articleJson } from "./article-json.ts";
import { jsonLd } from "./json-ld.ts";
import { plainText } from "./plain-text.ts";

export type Channel = "json" | "json-ld" | "html" | "text";

export type Output = { readonly channel: Channel; readonly mediaType: string; readonly body: string };

type Renderer = { readonly mediaType: string; readonly render: (article: Article, url: string) => string };

/** Every form in which a story leaves the house. */
export const OUTPUTS: Readonly<Record<Channel, Renderer>> = {
  json: { mediaType: "application/json", render: articleJson },
  "json-ld": { mediaType: "application/ld+json", render: (article, url) => JSON.stringify(jsonLd(article, url)) },
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
