/** The server brackets what a search hit by these two characters, which nothing else on the page uses. */
const HIT = /\uE000(.*?)\uE001/gs;

type ReportExcerptProps = { readonly text: string; readonly language: string | null };

/** The opening of a report, or the words around a search's hits with the hits marked. */
export function ReportExcerpt({ text, language }: ReportExcerptProps) {
  const parts = text.split(HIT);
  return (
    <p lang={language ?? undefined} dir="auto" className="line-clamp-2 text-muted-foreground">
      {parts.map((part, index) =>
        // A split by one group puts what it caught at every odd place.
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place
          <mark key={index} className="bg-nosource-soft text-foreground">
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </p>
  );
}
