"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import {
  BoldIcon,
  CombineIcon,
  Heading2Icon,
  Heading3Icon,
  ItalicIcon,
  ListIcon,
  ListOrderedIcon,
  QuoteIcon,
  Redo2Icon,
  RemoveFormattingIcon,
  ScissorsIcon,
  Undo2Icon,
} from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Separator } from "#components/ui/separator.tsx";
import { clearFormatting } from "#lib/editor/commands/clear-formatting.ts";
import { mergeWithPrevious } from "#lib/editor/commands/merge-with-previous.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import { randomSid } from "#lib/editor/sid.ts";
import { editorShortcuts } from "./editor-shortcuts.ts";
import { LinkControl } from "./link-control.tsx";
import { useCommandRunner } from "./use-story-editor.ts";

type ToolbarProps = { readonly editor: Editor; readonly disabled: boolean };

/** What can be done to the text at the caret. */
export function Toolbar({ editor, disabled }: ToolbarProps) {
  const run = useCommandRunner(editor);
  const look = useEditorState({ editor, selector: ({ editor: now }) => lookAt(now) });
  const chain = () => editor.chain().focus();
  const button = (
    label: string,
    icon: ReactNode,
    act: () => unknown,
    more: { on?: boolean; off?: boolean; keys?: string } = {},
  ) => (
    <IconButton
      size="sm"
      label={label}
      keys={more.keys}
      aria-pressed={more.on}
      disabled={disabled || more.off}
      onClick={act}
    >
      {icon}
    </IconButton>
  );
  const { bold, italic, undo, redo, split, merge, clear } = editorShortcuts;
  return (
    <div
      role="toolbar"
      aria-label="Text"
      className="flex min-w-0 flex-wrap items-center gap-0.5 max-md:flex-nowrap max-md:overflow-x-auto"
    >
      {button(undo.label, <Undo2Icon />, () => chain().undo().run(), { off: !look.canUndo, keys: undo.keys })}
      {button(redo.label, <Redo2Icon />, () => chain().redo().run(), { off: !look.canRedo, keys: redo.keys })}
      <Separator vertical className="mx-1" />
      {button(bold.label, <BoldIcon />, () => chain().toggleBold().run(), { on: look.bold, keys: bold.keys })}
      {button(italic.label, <ItalicIcon />, () => chain().toggleItalic().run(), { on: look.italic, keys: italic.keys })}
      <LinkControl editor={editor} href={look.href} disabled={disabled} />
      {button(clear.label, <RemoveFormattingIcon />, () => run(clearFormatting), { keys: clear.keys })}
      <Separator vertical className="mx-1" />
      {button("Subhead", <Heading2Icon />, () => chain().toggleHeading({ level: 2 }).run(), { on: look.level === 2 })}
      {button("Smaller subhead", <Heading3Icon />, () => chain().toggleHeading({ level: 3 }).run(), {
        on: look.level === 3,
      })}
      {button("List", <ListIcon />, () => chain().toggleBulletList().run(), { on: look.bullets })}
      {button("Numbered list", <ListOrderedIcon />, () => chain().toggleOrderedList().run(), { on: look.numbers })}
      {button("Block quote", <QuoteIcon />, () => chain().toggleBlockquote().run(), { on: look.quote })}
      <Separator vertical className="mx-1" />
      {button(split.label, <ScissorsIcon />, () => run(splitSentence(randomSid)), { keys: split.keys })}
      {button(merge.label, <CombineIcon />, () => run(mergeWithPrevious), { keys: merge.keys })}
    </div>
  );
}

function lookAt(editor: Editor) {
  const href: unknown = editor.getAttributes("link").href;
  return {
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    href: typeof href === "string" ? href : null,
    level: editor.isActive("heading") ? editor.getAttributes("heading").level : 0,
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    quote: editor.isActive("blockquote"),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
