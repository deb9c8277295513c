export const scrimStyles =
  "fixed inset-0 z-50 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";

export const floatStyles = [
  "fixed z-50 flex max-h-[min(44rem,calc(100dvh-4rem))] flex-col rounded-lg border bg-popover text-popover-foreground shadow-float outline-none",
  "top-[max(2rem,12vh)] left-1/2 -translate-x-1/2",
  "max-md:top-auto max-md:bottom-0 max-md:max-h-[calc(100dvh-2rem)] max-md:w-full max-md:max-w-none max-md:rounded-b-none",
  "transition-[opacity,scale] data-ending-style:scale-[0.99] data-ending-style:opacity-0 data-starting-style:scale-[0.99] data-starting-style:opacity-0",
].join(" ");

export const WIDTHS = { sm: "w-96", md: "w-lg", lg: "w-3xl" } as const;
