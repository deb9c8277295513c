import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticlePage } from "#components/articles/article-page.tsx";
import { findLiveArticle } from "#lib/server/publish/data.ts";

const findArticle = cache((slug: string) => findLiveArticle(slug, ["html", "json-ld"]));

export async function generateMetadata({ params }: PageProps<"/articles/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const article = await findArticle(slug);
  if (!article) return { title: "No such article" };
  return {
    title: article.headline,
    description: article.standfirst,
    alternates: { canonical: `/articles/${slug}`, types: { "application/json": `/articles/${slug}/article.json` } },
    openGraph: { type: "article", title: article.headline, description: article.standfirst },
  };
}

export default async function Page({ params }: PageProps<"/articles/[slug]">) {
  const { slug } = await params;
  const article = await findArticle(slug);
  if (!article?.outputs.html) notFound();
  return (
    <ArticlePage
      html={article.outputs.html}
      jsonLd={article.outputs["json-ld"] ?? null}
      jsonHref={`/articles/${slug}/article.json`}
    />
  );
}
