/** Fields of every kind: an edge that can be seen, and 16 px on a phone so that it does not zoom in. */
export const controlStyles = [
  "w-full rounded-md border border-input bg-card px-2 text-foreground text-sm max-md:text-lg",
  "placeholder:text-muted-foreground hover:border-muted-foreground",
  "focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0",
  "data-invalid:border-finding data-disabled:opacity-50",
].join(" ");
