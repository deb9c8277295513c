import type { ReactNode } from "react";
import { cn } from "#components/ui/class-names.ts";

type PageHeaderProps = {
  readonly title: ReactNode;
  /** A line under it: state, times, people. */
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly className?: string;
};

/** What this page is, and what can be done with all of it. */
export function PageHeader({ title, children, actions, className }: PageHeaderProps) {
  return (
    <header className={cn("flex flex-wrap items-start gap-x-4 gap-y-2 pt-4 pb-3", className)}>
      <div className="min-w-0 flex-1 basis-32">
        <h1 className="font-semibold text-xl text-balance">{title}</h1>
        {children ? (
          <div className="mt-0.5 flex flex-wrap gap-x-3 gap-y-1 text-muted-foreground">{children}</div>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

/** The body of a page that is one column of lists and forms; panes stand without it. */
export function PageBody({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return <div className={cn("mx-auto w-full max-w-6xl px-4 pb-12", className)}>{children}</div>;
}
