import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";

/** Rows parted by hairlines; scrolls sideways within itself where the page is narrow. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <div className="w-full overflow-x-auto">
      <table className={cn("w-full border-collapse text-sm", className)} {...props} />
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("border-b", className)} {...props} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      className={cn(
        "border-b last:border-b-0 hover:bg-muted aria-selected:bg-accent [thead_&]:hover:bg-transparent",
        className,
      )}
      {...props}
    />
  );
}

export function TableHeader({ className, scope = "col", ...props }: ComponentProps<"th">) {
  return (
    <th
      scope={scope}
      className={cn(
        "h-8 px-2 text-left font-medium text-muted-foreground text-xs whitespace-nowrap first:pl-0 last:pr-0",
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td className={cn("px-2 py-1.5 align-top first:pl-0 last:pr-0 max-md:py-2.5", className)} {...props} />;
}
