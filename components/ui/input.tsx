"use client";
import { Input as Base } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { cn, type Plain } from "./class-names.ts";
import { controlStyles } from "./control-styles.ts";

/** A line of text. Inside a Field it is tied to its label, hint and error. */
export function Input({ className, ...props }: Plain<ComponentProps<typeof Base>>) {
  return <Base className={cn(controlStyles, "h-8 max-md:h-11", className)} {...props} />;
}
