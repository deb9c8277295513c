"use client";
import type { Editor } from "@tiptap/core";
import {
  CheckIcon,
  Heading2Icon,
  Heading3Icon,
  ListIcon,
  ListOrderedIcon,
  type LucideIcon,
  PilcrowIcon,
  QuoteIcon,
} from "lucide-react";
import { useKeysOf } from "#components/shell/commands.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { type EditorShortcut, editorShortcuts } from "./editor-shortcuts.ts";
import { useEditorState } from "./use-editor-state.ts";

type Chain = ReturnType<Editor["chain"]>;
type Block = {
  readonly shortcut: EditorShortcut;
  readonly icon: LucideIcon;
  readonly is: (editor: Editor) => boolean;
  readonly make: (chain: Chain) => Chain;
};

const PARAGRAPH: Block = {
  shortcut: editorShortcuts.paragraph,
  icon: PilcrowIcon,
  is: () => true,
  make: (chain) => chain.clearNodes(),
};

/** What a block can be; the first that fits is what it is. */
const BLOCKS: readonly Block[] = [
  {
    shortcut: editorShortcuts.subhead,
    icon: Heading2Icon,
    is: (editor) => editor.isActive("heading", { level: 2 }),
    make: (chain) => chain.setHeading({ level: 2 }),
  },
  {
    shortcut: editorShortcuts.smaller,
    icon: Heading3Icon,
    is: (editor) => editor.isActive("heading", { level: 3 }),
    make: (chain) => chain.setHeading({ level: 3 }),
  },
  {
    shortcut: editorShortcuts.bullets,
    icon: ListIcon,
    is: (editor) => editor.isActive("bulletList"),
    make: (chain) => chain.toggleBulletList(),
  },
  {
    shortcut: editorShortcuts.numbers,
    icon: ListOrderedIcon,
    is: (editor) => editor.isActive("orderedList"),
    make: (chain) => chain.toggleOrderedList(),
  },
  {
    shortcut: editorShortcuts.blockQuote,
    icon: QuoteIcon,
    is: (editor) => editor.isActive("blockquote"),
    make: (chain) => chain.toggleBlockquote(),
  },
  PARAGRAPH,
];

/** What the block at the caret is, and what else it can be. */
export function BlockMenu({ editor, disabled }: { readonly editor: Editor; readonly disabled: boolean }) {
  const at = useEditorState({ editor, selector: ({ editor: now }) => BLOCKS.findIndex(({ is }) => is(now)) });
  const current = BLOCKS[at] ?? PARAGRAPH;
  const Icon = current.icon;
  const trigger = (
    <IconButton size="sm" label={`Kind of block: ${current.shortcut.label.toLowerCase()}`} disabled={disabled}>
      <Icon />
    </IconButton>
  );
  return (
    <Menu trigger={trigger}>
      {[PARAGRAPH, ...BLOCKS.slice(0, -1)].map((block) => (
        <BlockItem
          key={block.shortcut.id}
          block={block}
          isCurrent={block === current}
          make={() => setTimeout(() => block.make(editor.chain().focus()).run())}
        />
      ))}
    </Menu>
  );
}

type BlockItemProps = { readonly block: Block; readonly isCurrent: boolean; readonly make: () => void };

function BlockItem({ block, isCurrent, make }: BlockItemProps) {
  const keys = useKeysOf(block.shortcut);
  const Icon = isCurrent ? CheckIcon : block.icon;
  return (
    <MenuItem icon={<Icon />} keys={keys} onSelect={make}>
      {block.shortcut.label}
      {isCurrent ? <span className="sr-only"> (as it is)</span> : null}
    </MenuItem>
  );
}
