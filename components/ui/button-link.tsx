import Link from "next/link";
import type { ComponentProps } from "react";
import type { ButtonLook } from "./button-look.ts";
import { buttonStyles } from "./button-styles.ts";

type ButtonLinkProps = ComponentProps<typeof Link> & ButtonLook;

/** A link that stands among buttons and looks like one: it goes somewhere and changes nothing. */
export function ButtonLink({ variant, size, className, ...props }: ButtonLinkProps) {
  return <Link className={buttonStyles({ variant, size }, className)} {...props} />;
}
