const BASE =
  "inline-flex shrink-0 cursor-default items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none transition-colors data-disabled:opacity-45 [a&]:cursor-pointer [&_svg]:size-4 [&_svg]:shrink-0";

const VARIANTS = {
  primary: "border-transparent bg-primary text-primary-foreground hover:not-data-disabled:bg-primary/85",
  secondary:
    "border-input/60 bg-card text-foreground hover:not-data-disabled:bg-accent data-popup-open:bg-accent aria-pressed:bg-accent",
  ghost:
    "border-transparent bg-transparent text-foreground hover:not-data-disabled:bg-accent data-popup-open:bg-accent aria-pressed:bg-accent",
  destructive:
    "border-transparent bg-destructive text-destructive-foreground hover:not-data-disabled:bg-destructive/85",
} as const;

const SIZES = {
  sm: "h-7 px-2 text-xs max-md:h-11 max-md:px-3 max-md:text-sm",
  md: "h-8 px-3 text-sm max-md:h-11 max-md:px-4",
  lg: "h-10 px-4 text-base max-md:h-11",
} as const;

export type ButtonLook = {
  readonly variant?: keyof typeof VARIANTS | undefined;
  readonly size?: keyof typeof SIZES | undefined;
};

/** How things that are pressed look, where nothing is changed about it. */
export function buttonLook({ variant = "secondary", size = "md" }: ButtonLook): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;
}
