"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { XIcon } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { cn } from "./class-names.ts";
import { floatStyles, scrimStyles, WIDTHS } from "./dialog-styles.ts";

type DialogFloatProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What takes the focus back; without it whatever had it. */
  readonly button?: RefObject<HTMLElement | null> | undefined;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly width?: keyof typeof WIDTHS;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
};

/** The sheet of a dialog. */
export function DialogFloat(props: DialogFloatProps) {
  const { open, onOpenChange, button, title, description, width = "md", footer, children } = props;
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={scrimStyles} />
        <Base.Popup
          // A finger gets no keyboard over the sheet before it asks for one.
          initialFocus={(how) => (how === "touch" ? true : firstControl(body.current))}
          finalFocus={button}
          className={cn(floatStyles, WIDTHS[width])}
        >
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
          <div ref={body} className="scroll-quiet min-h-0 flex-1 px-4 pb-4">
            {children}
          </div>
          {footer ? (
            <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t px-4 py-3">{footer}</footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const CONTROLS = "a[href], button:enabled, input:enabled, textarea:enabled, [tabindex]";

/** What one came for, before the cross that closes it. A field that has taken the focus by itself keeps it. */
function firstControl(body: HTMLElement | null): HTMLElement | boolean {
  if (body === null || body.contains(document.activeElement)) return body === null;
  const controls = [...body.querySelectorAll<HTMLElement>(CONTROLS)];
  return controls.find((control) => control.tabIndex >= 0 && control.checkVisibility()) ?? true;
}
