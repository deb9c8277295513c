import type { ReactNode } from "react";
import { Wordmark } from "#components/shell/wordmark.tsx";

type DoorProps = {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
  /** Under a hairline: accounts to try. */
  readonly foot?: ReactNode;
};

/** The page before the desk: signing in, first set-up. */
export function Door({ title, lead, children, foot }: DoorProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-88 flex-col px-4 pt-[12vh] pb-12">
      <Wordmark className="mb-8 text-lg" />
      <h1 className="font-semibold text-xl">{title}</h1>
      <p className="mt-1 text-muted-foreground">{lead}</p>
      <div className="mt-6">{children}</div>
      {foot ? <div className="mt-8 border-t pt-4">{foot}</div> : null}
    </main>
  );
}
