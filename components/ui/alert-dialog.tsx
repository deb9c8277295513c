"use client";
import { lazy, type ReactElement, type ReactNode, Suspense, useRef } from "react";
import { useFetchedAtRest } from "./at-rest.ts";
import { Opener, useOpen } from "./opener.tsx";

/** What it asks and what then happens. */
export type AlertWords = {
  /** A question: "Spike this story?" */
  readonly title: ReactNode;
  /** What follows from it. */
  readonly description: ReactNode;
  /** The verb that does it: "Spike story". */
  readonly confirm: string;
  readonly cancel?: string;
  readonly destructive?: boolean;
  /** Bars the verb while something is missing, such as a reason. */
  readonly confirmDisabled?: boolean;
  /** Does it; the dialog closes when it is done, and stays open when this answers false. */
  readonly onConfirm: () => unknown;
  readonly children?: ReactNode;
};

type AlertDialogProps = AlertWords & {
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
};

const fetchFloat = () => import("./alert-dialog-float.tsx");
const AlertDialogFloat = lazy(async () => ({ default: (await fetchFloat()).AlertDialogFloat }));

/** Asks before something that cannot be taken back; only a button closes it. */
export function AlertDialog({ trigger, open, onOpenChange, ...words }: AlertDialogProps) {
  const { isOpen, wasOpen, setOpen } = useOpen({ open, onOpenChange });
  const button = useRef<HTMLElement>(null);
  useFetchedAtRest(fetchFloat);
  return (
    <>
      {trigger ? (
        <Opener {...{ trigger, isOpen, button }} opens="dialog" onOpenChange={setOpen} onNear={fetchFloat} />
      ) : null}
      {wasOpen ? (
        <Suspense>
          <AlertDialogFloat {...words} open={isOpen} onOpenChange={setOpen} button={trigger ? button : undefined} />
        </Suspense>
      ) : null}
    </>
  );
}
