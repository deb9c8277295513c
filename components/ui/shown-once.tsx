"use client";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type ShownOnceProps = {
  readonly label: string;
  readonly secret: string;
  /** What to do with it now. */
  readonly children: ReactNode;
};

/** A secret that is kept nowhere and shown this once, to be copied. */
export function ShownOnce({ label, secret, children }: ShownOnceProps) {
  return (
    <div className="flex flex-col gap-2">
      <p>{children}</p>
      <div className="flex items-center gap-2">
        <output
          aria-label={label}
          className="min-w-0 flex-1 select-all break-all rounded-md bg-muted px-3 py-1.5 font-mono"
        >
          {secret}
        </output>
        <Button onClick={() => navigator.clipboard.writeText(secret)}>Copy</Button>
      </div>
    </div>
  );
}
