import Link from "next/link";
import { cn } from "#components/ui/class-names.ts";

type WordmarkProps = { readonly href?: string; readonly className?: string };

/**
 * "Stet" with the dots that a proof-reader sets under words which are to stand.
 */
export function Wordmark({ href, className }: WordmarkProps) {
  const mark = (
    <span className="relative inline-block pb-0.5 font-semibold font-story text-[1.1875rem] leading-none tracking-tight">
      Stet
      <span
        aria-hidden
        className="absolute inset-x-px -bottom-0.5 h-0.5 bg-[radial-gradient(circle,currentColor_1px,transparent_1.1px)] bg-[length:5px_2px]"
      />
    </span>
  );
  if (!href) return <span className={className}>{mark}</span>;
  return (
    <Link href={href} className={cn("flex h-full shrink-0 items-center pr-2", className)}>
      {mark}
    </Link>
  );
}
