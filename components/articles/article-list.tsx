import Link from "next/link";
import { Wordmark } from "#components/shell/wordmark.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";

export type ListedArticle = {
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly publishedAt: string;
};

/** What is live, newest first, for anyone. */
export function ArticleList({ articles }: { readonly articles: readonly ListedArticle[] }) {
  return (
    <div className="mx-auto min-h-dvh max-w-2xl px-4 pb-16">
      <header className="flex items-center py-3">
        <Wordmark href="/articles" />
      </header>
      <main id="page">
        <h1 className="border-b pb-2 font-semibold text-xl">Articles</h1>
        {articles.length === 0 ? (
          <EmptyState title="Nothing is published yet">Articles appear here the moment they are published.</EmptyState>
        ) : (
          <ul className="divide-y">
            {articles.map((article) => (
              <li key={article.slug} className="py-4">
                <Link
                  href={`/articles/${article.slug}`}
                  dir="auto"
                  className="font-semibold font-story text-xl hover:underline"
                >
                  {article.headline}
                </Link>
                <p dir="auto" className="mt-1 font-story text-story">
                  {article.standfirst}
                </p>
                <LocalTime iso={article.publishedAt} style="full" className="text-muted-foreground text-xs" />
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}
