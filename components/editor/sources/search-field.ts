/** Where the field of the search is found, to put the caret into it from afar. */
export const SEARCH_FIELD = "sources-search";
