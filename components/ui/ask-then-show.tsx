"use client";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogClose } from "./dialog.tsx";

type AskThenShowProps<Made> = {
  readonly trigger: ReactElement;
  /** Null while it asks. */
  readonly title: (made: Made | null) => string;
  readonly ask: (onMade: (made: Made) => void) => ReactNode;
  readonly show: (made: Made) => ReactNode;
};

/** A dialog that asks for something and then shows what was made of it, this once: opened anew, it asks anew. */
export function AskThenShow<Made>({ trigger, title, ask, show }: AskThenShowProps<Made>) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const change = (next: boolean) => {
    setOpen(next);
    if (next) setMade(null);
  };
  return (
    <Dialog open={open} onOpenChange={change} trigger={trigger} title={title(made)}>
      {made === null ? (
        ask(setMade)
      ) : (
        <div className="flex flex-col gap-4">
          {show(made)}
          <DialogClose>
            <Button variant="primary" className="self-end">
              Done
            </Button>
          </DialogClose>
        </div>
      )}
    </Dialog>
  );
}
