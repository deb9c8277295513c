import type { Metadata } from "next";
import { ArticleList } from "#components/articles/article-list.tsx";
import { listLiveArticles } from "#lib/server/publish/data.ts";

export const metadata: Metadata = { title: "Articles" };
// What is live changes with every publication.
export const dynamic = "force-dynamic";

const ARTICLES_SHOWN = 100;

export default async function ArticlesPage() {
  return <ArticleList articles={await listLiveArticles(ARTICLES_SHOWN)} />;
}
