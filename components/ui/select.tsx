"use client";
import { Select as Base } from "@base-ui/react/select";
import { CheckIcon, ChevronsUpDownIcon } from "lucide-react";
import { cn } from "./class-names.ts";
import { controlStyles } from "./control-styles.ts";
import { useFieldLabel } from "./field.tsx";
import { itemStyles, menuStyles } from "./menu-styles.ts";

export type SelectOption = { readonly value: string; readonly label: string; readonly disabled?: boolean };

type SelectProps = {
  readonly options: readonly SelectOption[];
  readonly name?: string;
  readonly value?: string | null;
  readonly defaultValue?: string;
  readonly onValueChange?: (value: string) => void;
  readonly placeholder?: string;
  /** Where it stands outside a Field. */
  readonly "aria-label"?: string;
  readonly disabled?: boolean;
  readonly className?: string;
};

/** One of a few. Inside a Field it takes its label from there. */
export function Select({ options, onValueChange, placeholder, className, disabled, ...props }: SelectProps) {
  const { "aria-label": label, ...root } = props;
  const labelId = useFieldLabel();
  return (
    <Base.Root<string>
      items={options}
      disabled={disabled}
      onValueChange={(value) => value !== null && onValueChange?.(value)}
      {...root}
    >
      <Base.Trigger
        aria-label={label}
        aria-labelledby={label ? undefined : labelId}
        className={cn(controlStyles, "inline-flex h-8 items-center gap-1 text-left max-md:h-11", className)}
      >
        <Base.Value
          className="min-w-0 flex-1 truncate data-placeholder:text-muted-foreground"
          placeholder={placeholder}
        />
        <Base.Icon>
          <ChevronsUpDownIcon className="size-3.5 text-muted-foreground" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-60 outline-none">
          <Base.Popup className={cn(menuStyles, "min-w-(--anchor-width)")}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} disabled={option.disabled} className={itemStyles}>
                  <Base.ItemText className="flex-1">{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <CheckIcon />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
