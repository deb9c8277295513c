declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

export type PersonId = Branded<string, "person">;
export type ReportId = Branded<string, "report">;
export type StoryId = Branded<string, "story">;
export type EditionId = Branded<string, "edition">;
export type RevisionId = Branded<string, "revision">;
/** A sentence's identity within its story: kept while it is edited, new when it is split off or copied. */
export type Sid = string;
