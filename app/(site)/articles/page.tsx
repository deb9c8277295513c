import type { Metadata } from "next";
import { ArticleList } from "#components/articles/article-list.tsx";
import { loadArticles } from "#lib/server/publish/articles/loaders.ts";

export const metadata: Metadata = { title: "Articles" };
// What is live changes with every publication.
export const dynamic = "force-dynamic";

export default async function ArticlesPage() {
  return <ArticleList articles={await loadArticles()} />;
}
