import { AppError } from "#lib/server/errors.ts";
import { findArticleDocument } from "#lib/server/publish/articles/document.ts";
import { openRoute } from "#lib/server/route.ts";

/** The live article as a JSON document, for anyone. */
export const GET = openRoute(async ({ params }) => {
  const article = await findArticleDocument(params.slug ?? "");
  if (!article) throw new AppError("not-found", "No article is live at this address.");
  return new Response(article.json, {
    headers: { "content-type": "application/json; charset=utf-8", "last-modified": article.publishedAt.toUTCString() },
  });
});
