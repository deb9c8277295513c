"use client";
import { Checkbox as Base } from "@base-ui/react/checkbox";
import { CheckIcon, MinusIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { ChoiceLabel } from "./choice-label.tsx";
import { choiceBox, choiceRow } from "./choice-styles.ts";
import { cn, type Plain } from "./class-names.ts";

type CheckboxProps = Omit<Plain<ComponentProps<typeof Base.Root>>, "children" | "onCheckedChange"> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly hideLabel?: boolean;
  readonly onCheckedChange?: (checked: boolean) => void;
};

/** Yes or no, with its words; `indeterminate` for some of many. */
export function Checkbox({ label, hint, hideLabel, className, onCheckedChange, ...props }: CheckboxProps) {
  // Words that nobody sees are the control's own: beside it they would be read a second time.
  const name = hideLabel && typeof label === "string" ? label : undefined;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI part inside
    <label className={cn(choiceRow, className)}>
      <Base.Root
        className={cn(choiceBox, "rounded-sm")}
        aria-label={name}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        {...props}
      >
        <Base.Indicator className="flex">
          {props.indeterminate ? <MinusIcon className="size-3" /> : <CheckIcon className="size-3" strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      {name ? null : <ChoiceLabel label={label} hint={hint} hideLabel={hideLabel} />}
    </label>
  );
}
