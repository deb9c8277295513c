"use client";
import { Switch as Base } from "@base-ui/react/switch";
import type { ComponentProps, ReactNode } from "react";
import { ChoiceLabel } from "./choice-label.tsx";
import { choiceRow } from "./choice-styles.ts";
import { cn, type Plain } from "./class-names.ts";

type SwitchProps = Omit<Plain<ComponentProps<typeof Base.Root>>, "children" | "onCheckedChange"> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly hideLabel?: boolean;
  readonly onCheckedChange?: (checked: boolean) => void;
};

/** On or off, at once; what waits for a button is a Checkbox. */
export function Switch({ label, hint, hideLabel, className, onCheckedChange, ...props }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI part inside
    <label className={cn(choiceRow, className)}>
      <Base.Root
        className="mt-0.5 inline-flex h-4 w-7 shrink-0 items-center rounded-full border border-input bg-accent p-px transition-colors data-checked:border-primary data-checked:bg-primary max-md:mt-0 max-md:h-5 max-md:w-9"
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        {...props}
      >
        <Base.Thumb className="aspect-square h-full rounded-full bg-muted-foreground transition-transform data-checked:translate-x-3 data-checked:bg-primary-foreground max-md:data-checked:translate-x-4" />
      </Base.Root>
      <ChoiceLabel label={label} hint={hint} hideLabel={hideLabel} />
    </label>
  );
}
