import { type Extensions, getSchema } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { SafeLink } from "./marks/safe-link.ts";
import { Sentence } from "./marks/sentence.ts";
import { Deletion, Insertion, Modification } from "./marks/suggestion.ts";
import { Figure } from "./nodes/figure.ts";
import { NumberedList } from "./nodes/numbered-list.ts";
import { Subhead } from "./nodes/subhead.ts";

/**
 * What a story is made of. `code` and `codeBlock` are left out for good: the one excludes every other mark,
 * the other allows none, so both would tear attributions from the text.
 */
export const storyExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    heading: false,
    orderedList: false,
    link: false,
    // It would change the document just by opening it.
    trailingNode: false,
  }),
  Subhead,
  NumberedList,
  Figure,
  SafeLink,
  Sentence,
  Insertion,
  Deletion,
  Modification,
];

export const storySchema = getSchema(storyExtensions);
