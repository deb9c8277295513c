"use client";
import { ShownOnce } from "#components/ui/shown-once.tsx";

type FreshPasswordProps = { readonly name: string; readonly password: string };

/** A password that is shown this once, to be handed to its owner. */
export function FreshPassword({ name, password }: FreshPasswordProps) {
  return (
    <ShownOnce label="Password" secret={password}>
      Give this password to {name}. It is shown only now and kept nowhere; they can change it under “Your account”.
    </ShownOnce>
  );
}
