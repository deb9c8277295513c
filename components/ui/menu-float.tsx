"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { CheckIcon } from "lucide-react";
import type { FocusEvent, ReactNode, RefObject } from "react";
import { cn } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import { itemStyles, menuStyles } from "./menu-styles.ts";
import { isWithin, type OpeningKey } from "./opener.tsx";

type MenuFloatProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly openedBy: OpeningKey | null;
  readonly button: RefObject<HTMLElement | null>;
  readonly labelledBy: string;
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "bottom";
  readonly className?: string;
  readonly children: ReactNode;
};

/** What a menu's button opens. Who opens it by key stands on an entry at once. */
export function MenuFloat(props: MenuFloatProps) {
  const { open, onOpenChange, openedBy, button, labelledBy, align = "start", side = "bottom", className } = props;
  const enter = ({ currentTarget, target, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (openedBy === null || target !== currentTarget || isWithin(currentTarget, relatedTarget)) return;
    const entries = currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([data-disabled])');
    entries[openedBy === "ArrowUp" ? entries.length - 1 : 0]?.focus();
  };
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        // The button itself closes it: two answers to one press would open it again.
        if (isWithin(button.current, details.event.target)) details.cancel();
        else onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={button}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-60 outline-none"
        >
          <Base.Popup
            aria-labelledby={labelledBy}
            finalFocus={button}
            onFocus={enter}
            className={cn(menuStyles, className)}
          >
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly destructive?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
};

export function MenuItem({ onSelect, icon, keys, destructive = false, disabled, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={cn(itemStyles, destructive && "text-finding [&_svg]:text-finding")}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {keys ? <Kbd keys={keys} /> : null}
    </Base.Item>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-border" />;
}

function MenuGroup({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 py-1 text-muted-foreground text-xs">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

type MenuChoiceProps = {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly icon?: ReactNode }[];
};

/** One of a few, ticked, in a menu. */
export function MenuChoice({ label, value, onValueChange, options }: MenuChoiceProps) {
  return (
    <MenuGroup label={label}>
      <Base.RadioGroup value={value} onValueChange={onValueChange}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={itemStyles}>
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <CheckIcon />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </MenuGroup>
  );
}

type MenuCheckProps = {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly children: ReactNode;
};

export function MenuCheck({ checked, onCheckedChange, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={itemStyles}>
      <span className="flex-1">{children}</span>
      <Base.CheckboxItemIndicator>
        <CheckIcon />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}
