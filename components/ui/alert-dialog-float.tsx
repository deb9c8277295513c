"use client";
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type RefObject, useTransition } from "react";
import type { AlertWords } from "./alert-dialog.tsx";
import { Button } from "./button.tsx";
import { cn } from "./class-names.ts";
import { floatStyles, scrimStyles, WIDTHS } from "./dialog-styles.ts";

type AlertDialogFloatProps = AlertWords & {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What takes the focus back; without it whatever had it. */
  readonly button?: RefObject<HTMLElement | null> | undefined;
};

/** The sheet of a question. */
export function AlertDialogFloat(props: AlertDialogFloatProps) {
  const { open, onOpenChange, button, title, description, confirm, cancel = "Cancel", onConfirm } = props;
  const [pending, startTransition] = useTransition();
  const act = () =>
    startTransition(async () => {
      if ((await onConfirm()) !== false) onOpenChange(false);
    });
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={scrimStyles} />
        <Base.Popup finalFocus={button} className={cn(floatStyles, WIDTHS.sm, "gap-3 p-4")}>
          <Base.Title className="font-semibold text-base">{title}</Base.Title>
          <Base.Description className="text-muted-foreground">{description}</Base.Description>
          {props.children}
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <Base.Close render={<Button variant="ghost" disabled={pending} />}>{cancel}</Base.Close>
            <Button
              variant={props.destructive ? "destructive" : "primary"}
              disabled={pending || props.confirmDisabled === true}
              focusableWhenDisabled
              onClick={act}
            >
              {confirm}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
