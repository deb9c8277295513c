import type { Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { SafeLink } from "./marks/safe-link.ts";
import { Sentence } from "./marks/sentence.ts";
import { Deletion, Insertion, Modification } from "./marks/suggestion.ts";
import { Figure } from "./nodes/figure.ts";
import { NumberedList } from "./nodes/numbered-list.ts";
import { Subhead } from "./nodes/subhead.ts";

/**
 * What a story is made of, and nothing that it is not: each part is fetched by whoever writes. `code` and `codeBlock` are
 * left out for good: the one excludes every other mark, the other allows none, so both would tear attributions from the
 * text. A trailing node would change the document just by opening it.
 */
export const storyExtensions: Extensions = [
  Bold,
  Blockquote,
  BulletList,
  Document,
  HardBreak,
  UndoRedo,
  Italic,
  ListItem,
  ListKeymap,
  Paragraph,
  Text,
  Subhead,
  NumberedList,
  Figure,
  SafeLink,
  Sentence,
  Insertion,
  Deletion,
  Modification,
];
