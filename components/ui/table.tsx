import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";

/*
 * The roles are written out because on a phone the rows are laid out as blocks, and a browser then no longer takes
 * them for a table.
 */

/** Rows parted by hairlines. On a phone a row's cells stand below each other, the first on a line of its own. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <div className="-mx-2 overflow-x-auto">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table role="table" className={cn("w-full border-collapse text-sm max-md:block", className)} {...props} />
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  // biome-ignore lint/a11y/noRedundantRoles: see above
  return <thead role="rowgroup" className={cn("max-md:sr-only", className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  // biome-ignore lint/a11y/noRedundantRoles: see above
  return <tbody role="rowgroup" className={cn("max-md:block", className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="row"
      className={cn(
        "border-b [tbody>&]:last:border-b-0 [tbody>&]:hover:bg-muted [tbody>&]:aria-selected:bg-accent",
        "max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:px-2 max-md:py-2",
        className,
      )}
      {...props}
    />
  );
}

export function TableHeader({ className, scope = "col", ...props }: ComponentProps<"th">) {
  return (
    <th
      role={scope === "row" ? "rowheader" : "columnheader"}
      scope={scope}
      className={cn("h-8 px-2 text-left font-medium text-muted-foreground text-xs whitespace-nowrap", className)}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="cell"
      className={cn("px-2 py-1.5 align-top max-md:px-0 max-md:py-0.5 max-md:first:basis-full", className)}
      {...props}
    />
  );
}
