"use client";
import type { Editor } from "@tiptap/core";
import {
  BoldIcon,
  CombineIcon,
  EllipsisIcon,
  FilePenLineIcon,
  ImageIcon,
  ItalicIcon,
  Redo2Icon,
  ScissorsIcon,
  SearchIcon,
  Undo2Icon,
} from "lucide-react";
import type { ReactNode } from "react";
import { useKeysOf } from "#components/shell/commands.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuCheck, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { Separator } from "#components/ui/separator.tsx";
import { clearFormatting } from "#lib/editor/commands/clear-formatting.ts";
import { figureAt } from "#lib/editor/commands/insert-figure.ts";
import { mergeWithPrevious } from "#lib/editor/commands/merge-with-previous.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import { isSuggesting } from "#lib/editor/plugins/suggesting.ts";
import { randomSid } from "#lib/editor/sid.ts";
import { BlockMenu } from "./block-menu.tsx";
import { type EditorShortcut, editorShortcuts } from "./editor-shortcuts.ts";
import { LinkControl } from "./link-control.tsx";
import { toggleSuggesting } from "./suggestions/toggle-suggesting.ts";
import type { Comforts } from "./use-comforts.ts";
import { useEditorState } from "./use-editor-state.ts";
import { useCommandRunner } from "./use-story-editor.ts";

type ToolbarProps = { readonly editor: Editor; readonly disabled: boolean; readonly comforts: Comforts };

/** What can be done to the text at the caret: one row, and what is seldom wanted behind its end. */
export function Toolbar({ editor, disabled, comforts }: ToolbarProps) {
  const run = useCommandRunner(editor);
  const look = useEditorState({ editor, selector: ({ editor: now }) => lookAt(now) });
  const chain = () => editor.chain().focus();
  const button = (
    shortcut: EditorShortcut,
    icon: ReactNode,
    act: () => unknown,
    more: { on?: boolean; off?: boolean } = {},
  ) => (
    <ToolbarButton shortcut={shortcut} on={more.on} disabled={disabled || more.off} act={act}>
      {icon}
    </ToolbarButton>
  );
  const { bold, italic, undo, redo, split, merge, image, find, suggest } = editorShortcuts;
  return (
    <div role="toolbar" aria-label="Text" className="flex min-w-0 items-center gap-0.5 max-md:overflow-x-auto">
      {button(undo, <Undo2Icon />, () => chain().undo().run(), { off: !look.canUndo })}
      {button(redo, <Redo2Icon />, () => chain().redo().run(), { off: !look.canRedo })}
      <Separator vertical className="mx-1" />
      {button(bold, <BoldIcon />, () => chain().toggleBold().run(), { on: look.bold })}
      {button(italic, <ItalicIcon />, () => chain().toggleItalic().run(), { on: look.italic })}
      <LinkControl
        editor={editor}
        href={look.href}
        disabled={disabled}
        open={comforts.open === "link"}
        onOpenChange={(open) => comforts.show(open ? "link" : null)}
      />
      <BlockMenu editor={editor} disabled={disabled} />
      {button(image, <ImageIcon />, () => comforts.show("image"), { on: look.figure })}
      <Separator vertical className="mx-1" />
      {button(split, <ScissorsIcon />, () => run(splitSentence(randomSid)))}
      {button(merge, <CombineIcon />, () => run(mergeWithPrevious))}
      <Separator vertical className="mx-1" />
      {button(suggest, <FilePenLineIcon />, () => toggleSuggesting(editor), { on: look.suggests })}
      <ToolbarButton shortcut={find} act={() => comforts.show("find")}>
        <SearchIcon />
      </ToolbarButton>
      <MoreMenu comforts={comforts} disabled={disabled} clear={() => run(clearFormatting)} />
    </div>
  );
}

type ToolbarButtonProps = {
  readonly shortcut: EditorShortcut;
  readonly on?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly act: () => unknown;
  readonly children: ReactNode;
};

function ToolbarButton({ shortcut, on, disabled, act, children }: ToolbarButtonProps) {
  const keys = useKeysOf(shortcut);
  return (
    <IconButton size="sm" label={shortcut.label} keys={keys} aria-pressed={on} disabled={disabled} onClick={act}>
      {children}
    </IconButton>
  );
}

type MoreMenuProps = Pick<ToolbarProps, "comforts" | "disabled"> & { readonly clear: () => void };

function MoreMenu({ comforts, disabled, clear }: MoreMenuProps) {
  const { clear: clearing, replace, outline, sentences, print } = editorShortcuts;
  const trigger = (
    <IconButton size="sm" label="More for the text">
      <EllipsisIcon />
    </IconButton>
  );
  return (
    <Menu trigger={trigger} align="end">
      <ShortcutItem shortcut={clearing} disabled={disabled} act={clear} />
      <ShortcutItem shortcut={replace} disabled={disabled} act={() => comforts.show("replace")} />
      <ShortcutItem shortcut={outline} act={() => comforts.show("outline")} />
      <ShortcutItem shortcut={sentences} act={() => comforts.show("sentences")} />
      <ShortcutItem shortcut={print} act={() => window.print()} />
      <MenuSeparator />
      <MenuCheck checked={comforts.isAlone} onCheckedChange={comforts.setAlone}>
        Text alone
      </MenuCheck>
      <MenuCheck checked={comforts.printsMarks} onCheckedChange={comforts.setPrintsMarks}>
        Print marks as you type
      </MenuCheck>
    </Menu>
  );
}

function ShortcutItem({ shortcut, disabled, act }: Omit<ToolbarButtonProps, "on" | "children">) {
  const keys = useKeysOf(shortcut);
  return (
    // After the menu has given the focus back to its button: what opens takes it from there.
    <MenuItem keys={keys} disabled={disabled} onSelect={() => setTimeout(act)}>
      {shortcut.label}
    </MenuItem>
  );
}

function lookAt(editor: Editor) {
  const href: unknown = editor.getAttributes("link").href;
  return {
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    href: typeof href === "string" ? href : null,
    figure: figureAt(editor.state) !== null,
    suggests: isSuggesting(editor.state),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
