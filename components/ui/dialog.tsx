"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { XIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./class-names.ts";
import { floatStyles, scrimStyles, WIDTHS } from "./dialog-styles.ts";

type DialogProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The button that opens it; leave it out when `open` is held outside. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly width?: keyof typeof WIDTHS;
  /** Buttons at the foot, the main one last. `DialogClose` closes. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
};

/** A task on its own sheet over the page; Escape and the cross close it. On a phone it fills the width at the bottom. */
export function Dialog(props: DialogProps) {
  const { title, description, trigger, open, onOpenChange, width = "md", footer, children } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={scrimStyles} />
        <Base.Popup className={cn(floatStyles, WIDTHS[width])}>
          <header className="flex shrink-0 items-start gap-2 px-4 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-semibold text-base">{title}</Base.Title>
              {description ? (
                <Base.Description className="mt-1 text-muted-foreground">{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close
              aria-label="Close"
              className="-mt-1 -mr-1 inline-flex size-7 items-center justify-center rounded-md text-muted-foreground hover:bg-accent hover:text-foreground max-md:size-11"
            >
              <XIcon className="size-4" />
            </Base.Close>
          </header>
          <div className="scroll-quiet min-h-0 flex-1 px-4 pb-4">{children}</div>
          {footer ? (
            <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t px-4 py-3">{footer}</footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Wraps a button of the dialog that closes it. */
export function DialogClose({ children }: { readonly children: ReactElement }) {
  return <Base.Close render={children} />;
}
