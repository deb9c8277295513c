export const EDITION_KINDS = ["initial", "update", "correction", "retraction"] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];
