import { ArrowLeftIcon, ArrowRightIcon } from "lucide-react";
import { ButtonLink } from "./button-link.tsx";

type KeysetPagesProps = {
  /** Of what: "Reports". */
  readonly label: string;
  /** Back to the newest; null on the first page. */
  readonly firstHref?: string | null;
  readonly newerHref: string | null;
  readonly olderHref: string | null;
  readonly olderLabel?: string;
};

/** Newer and older; there are no page numbers where the list moves all day. Absent when one page holds everything. */
export function KeysetPages({ label, firstHref = null, newerHref, olderHref, olderLabel = "Older" }: KeysetPagesProps) {
  if (!firstHref && !newerHref && !olderHref) return null;
  return (
    <nav aria-label={`${label}, pages`} className="flex flex-wrap items-center gap-2 py-3">
      {firstHref ? (
        <ButtonLink href={firstHref} variant="ghost" size="sm">
          Newest
        </ButtonLink>
      ) : null}
      {newerHref ? (
        <ButtonLink href={newerHref} rel="prev" size="sm">
          <ArrowLeftIcon />
          Newer
        </ButtonLink>
      ) : null}
      {olderHref ? (
        <ButtonLink href={olderHref} rel="next" size="sm" className="ml-auto">
          {olderLabel}
          <ArrowRightIcon />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
