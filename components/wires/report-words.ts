import type { LinkRelation, MediaKind } from "#lib/domain/wires/report.ts";

export const MEDIA_WORDS: Readonly<Record<MediaKind, string>> = {
  picture: "Picture",
  graphic: "Graphic",
  video: "Video",
  audio: "Audio",
  document: "Document",
  other: "File",
};

/** What a report is to an item that it names, as the start of a line. */
export const RELATION_WORDS: Readonly<Record<LinkRelation, string>> = {
  replaces: "Replaces",
  corrects: "Corrects",
  translates: "Translates",
  derives: "Made from",
  member: "Holds",
  "see-also": "See also",
};
