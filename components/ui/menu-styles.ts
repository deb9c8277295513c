/** Lists that float: menus, selects. */
export const menuStyles = [
  "scroll-quiet max-h-(--available-height) min-w-44 rounded-lg border bg-popover p-1 text-popover-foreground text-sm shadow-float outline-none",
  "transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0",
].join(" ");

export const itemStyles = [
  "flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none select-none max-md:min-h-11",
  "data-highlighted:bg-accent data-disabled:opacity-45",
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground",
].join(" ");
