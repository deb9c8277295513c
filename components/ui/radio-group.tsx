"use client";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import { type ReactNode, useId } from "react";
import { ChoiceLabel } from "./choice-label.tsx";
import { choiceBox, choiceRow } from "./choice-styles.ts";
import { cn } from "./class-names.ts";

export type RadioOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
};

type RadioGroupProps = {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly options: readonly RadioOption[];
  readonly name?: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onValueChange?: (value: string) => void;
  readonly disabled?: boolean;
  readonly className?: string;
};

/** One of a few that are all to be seen. */
export function RadioGroup({ label, hideLabel, options, onValueChange, className, ...props }: RadioGroupProps) {
  const labelId = useId();
  return (
    <Base<string>
      aria-labelledby={labelId}
      onValueChange={(value) => onValueChange?.(value)}
      className={cn("flex flex-col gap-1.5 max-md:gap-0", className)}
      {...props}
    >
      <span id={labelId} className={hideLabel ? "sr-only" : "font-medium text-xs"}>
        {label}
      </span>
      {options.map((option) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI part inside
        <label key={option.value} className={choiceRow}>
          <Radio.Root value={option.value} disabled={option.disabled} className={cn(choiceBox, "rounded-full")}>
            <Radio.Indicator className="size-1.5 rounded-full bg-primary-foreground" />
          </Radio.Root>
          <ChoiceLabel label={option.label} hint={option.hint} />
        </label>
      ))}
    </Base>
  );
}
