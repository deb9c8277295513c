/** What stands round the text of a story and is saved with it, in the order in which the editor shows it. */
export const HEAD_FIELDS = ["headline", "standfirst", "byline", "dateline", "slugline", "summary"] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Empty where nothing is written. */
export type StoryHead = { readonly [field in HeadField]: string };

/** A head from somewhere that may know fewer fields: a text kept on a device before there were more. */
export type GivenHead = Pick<StoryHead, "headline" | "standfirst"> & Partial<StoryHead>;

type FieldRule = {
  /** What the desk calls it. */
  readonly label: string;
  /** In UTF-16 code units. */
  readonly most: number;
};

export const HEAD_RULES: { readonly [field in HeadField]: FieldRule } = {
  headline: { label: "Headline", most: 300 },
  standfirst: { label: "Standfirst", most: 1000 },
  byline: { label: "Byline", most: 200 },
  dateline: { label: "Dateline", most: 120 },
  slugline: { label: "Slug", most: 80 },
  summary: { label: "Summary", most: 600 },
};

export const EMPTY_HEAD: StoryHead = {
  headline: "",
  standfirst: "",
  byline: "",
  dateline: "",
  slugline: "",
  summary: "",
};

/** The head's fields out of something that has more, and nothing else; what is left out is empty. */
export function headOf(given: GivenHead): StoryHead {
  const { headline, standfirst, byline = "", dateline = "", slugline = "", summary = "" } = given;
  return { headline, standfirst, byline, dateline, slugline, summary };
}

export type HeadChange = { readonly field: HeadField; readonly before: string; readonly after: string };

/** What two heads differ in, in the order of the fields. */
export function headChanges(before: GivenHead, after: GivenHead): readonly HeadChange[] {
  const [old, now] = [headOf(before), headOf(after)];
  return HEAD_FIELDS.filter((field) => old[field] !== now[field]).map((field) => ({
    field,
    before: old[field],
    after: now[field],
  }));
}
