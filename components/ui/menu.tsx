"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { CheckIcon } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cn } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import { itemStyles, menuStyles } from "./menu-styles.ts";

type MenuProps = {
  readonly trigger: ReactElement;
  readonly align?: ComponentProps<typeof Base.Positioner>["align"];
  readonly side?: ComponentProps<typeof Base.Positioner>["side"];
  readonly className?: string;
  readonly children: ReactNode;
};

/** Verbs that do not earn a button of their own. */
export function Menu({ trigger, align = "start", side = "bottom", className, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} collisionPadding={8} className="z-60 outline-none">
          <Base.Popup className={cn(menuStyles, className)}>{children}</Base.Popup>
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

type MenuLinkProps = { readonly href: string; readonly icon?: ReactNode; readonly children: ReactNode };

export function MenuLink({ href, icon, children }: MenuLinkProps) {
  return (
    <Base.LinkItem render={<Link href={href} />} closeOnClick className={itemStyles}>
      {icon}
      {children}
    </Base.LinkItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-border" />;
}

export function MenuGroup({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
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
