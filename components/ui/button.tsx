"use client";
import { Button as BaseButton } from "@base-ui/react/button";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyles } from "./button-styles.ts";
import { cn, type Plain } from "./class-names.ts";

export type ButtonProps = Plain<ComponentProps<typeof BaseButton>> & ButtonLook;

/** A verb that one presses. It does not submit a form unless told so; see SubmitButton. */
export function Button({ variant, size, className, type = "button", ...props }: ButtonProps) {
  return <BaseButton type={type} className={cn(buttonStyles({ variant, size }), className)} {...props} />;
}
