import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** The sizes that globals.css adds; without them the merge would take `text-story` for a colour. */
const merge = extendTailwindMerge({
  extend: { classGroups: { "font-size": [{ text: ["2xs", "story", "headline"] }] } },
});

/** Classes in one string, where a later one wins over an earlier one that sets the same thing. */
export function cn(...values: readonly ClassValue[]): string {
  return merge(clsx(values));
}

/** Props of a part, with its class as a plain string: state is styled by data attributes. */
export type Plain<Props> = Omit<Props, "className" | "style"> & { readonly className?: string };
