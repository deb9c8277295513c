"use client";
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactElement, type ReactNode, useState, useTransition } from "react";
import { Button } from "./button.tsx";
import { cn } from "./class-names.ts";
import { floatStyles, scrimStyles, WIDTHS } from "./dialog-styles.ts";

type AlertDialogProps = {
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
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children?: ReactNode;
};

/** Asks before something that cannot be taken back; only a button closes it. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, description, confirm, cancel = "Cancel", destructive = false, onConfirm, trigger, children } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, startTransition] = useTransition();
  const setOpen = (open: boolean) => {
    setOwnOpen(open);
    props.onOpenChange?.(open);
  };
  const act = () =>
    startTransition(async () => {
      if ((await onConfirm()) !== false) setOpen(false);
    });
  return (
    <Base.Root open={props.open ?? ownOpen} onOpenChange={setOpen}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={scrimStyles} />
        <Base.Popup className={cn(floatStyles, WIDTHS.sm, "gap-3 p-4")}>
          <Base.Title className="font-semibold text-base">{title}</Base.Title>
          <Base.Description className="text-muted-foreground">{description}</Base.Description>
          {children}
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <Base.Close render={<Button variant="ghost" disabled={pending} />}>{cancel}</Base.Close>
            <Button
              variant={destructive ? "destructive" : "primary"}
              disabled={pending || props.confirmDisabled}
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
