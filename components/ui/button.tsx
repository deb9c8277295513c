"use client";
import type { ComponentProps, MouseEvent } from "react";
import type { ButtonLook } from "./button-look.ts";
import { buttonStyles } from "./button-styles.ts";

export type ButtonProps = Omit<ComponentProps<"button">, "style"> &
  ButtonLook & {
    /** Keeps the focus where it is while it is barred: a press does nothing, and it is read out as barred. */
    readonly focusableWhenDisabled?: boolean;
  };

/** A verb that one presses. It does not submit a form unless told so; see SubmitButton. */
export function Button(props: ButtonProps) {
  const { variant, size, className, type = "button", disabled, focusableWhenDisabled, onClick, ...rest } = props;
  const bars = disabled && focusableWhenDisabled;
  return (
    <button
      type={type}
      className={buttonStyles({ variant, size }, className)}
      disabled={disabled && !focusableWhenDisabled}
      aria-disabled={bars || undefined}
      data-disabled={disabled ? "" : undefined}
      onClick={bars ? preventDefault : onClick}
      {...rest}
    />
  );
}

/** Nor does a form go off by it. */
function preventDefault(event: MouseEvent): void {
  event.preventDefault();
}
