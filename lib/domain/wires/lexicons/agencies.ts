import { SIGNING_FORMS } from "../../language/lexicons/agencies.ts";

/** All forms in which agencies sign, as the inside of a regular expression, the longest first. */
export const AGENCY_PATTERN = [...SIGNING_FORMS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
  .join("|");
