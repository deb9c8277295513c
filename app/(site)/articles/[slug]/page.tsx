import type { Metadata } from "next";
import { ArticlePage } from "#components/articles/article-page.tsx";
import { loadArticle, requireArticle } from "#lib/server/publish/articles/loaders.ts";

export async function generateMetadata({ params }: PageProps<"/articles/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const article = await loadArticle(slug);
  if (!article) return { title: "No such article" };
  const description = article.summary || article.standfirst;
  return {
    title: article.headline,
    description,
    alternates: { canonical: `/articles/${slug}`, types: { "application/json": `/articles/${slug}/article.json` } },
    openGraph: { type: "article", title: article.headline, description },
  };
}

export default async function Page({ params }: PageProps<"/articles/[slug]">) {
  const { slug } = await params;
  const article = await requireArticle(slug);
  return <ArticlePage {...article} jsonHref={`/articles/${slug}/article.json`} />;
}
