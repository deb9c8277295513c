/** The row of a checkbox, radio or switch with its words: all of it can be tapped. */
export const choiceRow =
  "flex cursor-default items-start gap-2 text-sm has-data-disabled:opacity-50 max-md:min-h-11 max-md:min-w-11 max-md:py-3";

export const choiceBox = [
  "mt-0.5 inline-flex size-4 shrink-0 items-center justify-center border border-input bg-card text-primary-foreground max-md:mt-0 max-md:size-5",
  "data-checked:border-primary data-checked:bg-primary data-indeterminate:border-primary data-indeterminate:bg-primary data-invalid:border-finding",
].join(" ");
