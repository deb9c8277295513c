import { AppError } from "#lib/server/errors.ts";
import { findLiveArticle } from "#lib/server/publish/data.ts";
import { openRoute } from "#lib/server/route.ts";

/** The live article as a JSON document, for anyone. */
export const GET = openRoute(async ({ params }) => {
  const article = await findLiveArticle(params.slug ?? "", ["json"]);
  if (!article?.outputs.json) throw new AppError("not-found", "No article is live at this address.");
  return new Response(article.outputs.json, {
    headers: { "content-type": "application/json; charset=utf-8", "last-modified": article.publishedAt.toUTCString() },
  });
});
