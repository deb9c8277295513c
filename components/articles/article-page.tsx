import { Wordmark } from "#components/shell/wordmark.tsx";
import { Notice } from "#components/ui/notice.tsx";
import "./article.css";

type ArticlePageProps = {
  /** As rendered at publication by `articleHtml`, which escapes every word and checks every link. */
  readonly html: string;
  /** As rendered at publication by `jsonLdScript`, which lets nothing end the script element. */
  readonly jsonLd: string | null;
  /** What has become since of what the article itself tells of its publication, a sentence each. */
  readonly since: readonly string[];
  readonly jsonHref: string;
};

/** A published story as its readers see it, with its notes, reports and makers. */
export function ArticlePage({ html, jsonLd, since, jsonHref }: ArticlePageProps) {
  return (
    <div className="min-h-dvh bg-background print:min-h-0 print:bg-transparent">
      {jsonLd ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own rendering, escaped for a script element
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
      ) : null}
      <header data-print="no" className="mx-auto flex max-w-2xl items-center px-4 py-3">
        <Wordmark href="/articles" />
      </header>
      <main id="page" className="mx-auto max-w-2xl px-4 pb-16">
        {since.map((sentence) => (
          <div key={sentence} role="note" className="mt-2 text-sm">
            <Notice tone="finding">{sentence}</Notice>
          </div>
        ))}
        <div
          className="article"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own rendering, every word escaped and every link checked
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </main>
      <footer data-print="no" className="mx-auto flex max-w-2xl gap-4 border-t px-4 py-4 text-muted-foreground text-sm">
        <a href="/how-to-read" className="text-link hover:underline">
          How to read our articles
        </a>
        <a href={jsonHref} className="text-link hover:underline">
          This article as JSON
        </a>
      </footer>
    </div>
  );
}
