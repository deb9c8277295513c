"use client";
import { Fragment } from "react";
import { cn } from "./class-names.ts";
import { keyCaps } from "./key-names.ts";
import { useIsMac } from "./use-is-mac.ts";

type KbdProps = {
  /** "Mod+K", "g w", "?": Mod is Command on a Mac and Ctrl elsewhere, a space parts keys pressed one after another. */
  readonly keys: string;
  /** Stands in a control whose name says what it does: seen, and not read out as a part of that name. */
  readonly aside?: boolean;
  readonly className?: string;
};

/** The keys of a shortcut, as they are written on this keyboard. */
export function Kbd({ keys, aside = false, className }: KbdProps) {
  const steps = keyCaps(keys, useIsMac());
  return (
    <kbd aria-hidden={aside || undefined} className="inline-flex items-center gap-0.5 font-sans">
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key can come twice, its place cannot
        <Fragment key={place}>
          {step.map((cap) => (
            <span
              key={cap}
              className={cn(
                "inline-flex h-4 min-w-4 items-center justify-center rounded-xs border px-1 text-2xs text-muted-foreground",
                className,
              )}
            >
              {cap}
            </span>
          ))}
        </Fragment>
      ))}
    </kbd>
  );
}
