import { cn } from "./class-names.ts";

/** The place of something that is on its way. Still, because it is gone in a moment; size it by class. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn("h-4 rounded-sm bg-accent", className)} />;
}

type SkeletonRowsProps = { readonly rows: number; readonly label?: string };

/** A list on its way. */
export function SkeletonRows({ rows, label = "Loading" }: SkeletonRowsProps) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-3 py-2">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex flex-col gap-1.5">
          <Skeleton className={row % 2 === 0 ? "w-4/5" : "w-3/5"} />
          <Skeleton className="h-3 w-1/4" />
        </div>
      ))}
    </div>
  );
}
