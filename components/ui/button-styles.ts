import { type ButtonLook, buttonLook } from "./button-look.ts";
import { cn } from "./class-names.ts";

/** How things that are pressed look, for buttons and for links that stand among them. */
export function buttonStyles(look: ButtonLook, className?: string): string {
  return cn(buttonLook(look), className);
}
