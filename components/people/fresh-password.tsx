"use client";
import { Button } from "#components/ui/button.tsx";

type FreshPasswordProps = { readonly name: string; readonly password: string };

/** A password that is shown this once, to be handed to its owner. */
export function FreshPassword({ name, password }: FreshPasswordProps) {
  return (
    <div className="flex flex-col gap-2">
      <p>
        Give this password to {name}. It is shown only now and kept nowhere; they can change it under “Your account”.
      </p>
      <div className="flex items-center gap-2">
        <output className="flex-1 select-all rounded-md bg-muted px-3 py-1.5 font-mono" aria-label="Password">
          {password}
        </output>
        <Button onClick={() => navigator.clipboard.writeText(password)}>Copy</Button>
      </div>
    </div>
  );
}
