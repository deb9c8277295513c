import type { ReactNode } from "react";

type ProblemProps = {
  readonly title: string;
  /** What happened and what to do, in that order. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** A page that could not be shown. */
export function Problem({ title, children, actions }: ProblemProps) {
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col items-start gap-3 px-4 py-16 md:py-24">
      <h1 className="font-medium font-story text-2xl">{title}</h1>
      <div className="flex flex-col gap-2 text-base text-muted-foreground">{children}</div>
      {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
