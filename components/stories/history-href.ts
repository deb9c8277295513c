import { storyHref } from "./story-href.ts";

/** In an address: from what was approved, sentence by sentence. */
export const APPROVED = "approved";

type Asked = {
  /** A revision's id, "approved", or null for what the other was written on. */
  readonly from: string | null;
  /** A revision's id; null for the newest. */
  readonly to: string | null;
};

/** The address of two revisions of a story side by side. */
export function comparisonHref(slug: string, { from, to }: Asked): string {
  const query = new URLSearchParams([...(from === null ? [] : [["from", from]]), ...(to === null ? [] : [["to", to]])]);
  return `${storyHref(slug, "history")}?${query}`;
}
