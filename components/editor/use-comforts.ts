"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { Command } from "#components/shell/command.ts";
import { useRemembered } from "#components/ui/remembered.ts";
import type { HouseStyle } from "#lib/domain/stories/house-style.ts";
import { hasTypography, switchTypography } from "#lib/editor/plugins/smart-typography.ts";
import { editorShortcuts } from "./editor-shortcuts.ts";
import { stepMatch } from "./find/step-match.ts";
import { type StyleFixes, useHouseStyle } from "./style/use-house-style.ts";
import { typeInto } from "./type-into.ts";

/** What floats over the text or stands above it; one at a time. */
export type OpenComfort = "find" | "replace" | "link" | "image" | "outline" | "sentences" | null;

export type Comforts = {
  readonly open: OpenComfort;
  readonly show: (comfort: OpenComfort) => void;
  readonly style: StyleFixes;
  /** Whether nothing but the text is on the screen. */
  readonly isAlone: boolean;
  readonly setAlone: (alone: boolean) => void;
  /** Whether typed marks become those of good print. */
  readonly printsMarks: boolean;
  readonly setPrintsMarks: (on: boolean) => void;
  readonly goTo: (position: number) => void;
};

type ComfortParts = {
  readonly editor: Editor | null;
  readonly mayWrite: boolean;
  readonly style: HouseStyle;
  readonly announce: (words: string) => void;
};

/** What makes writing easier and changes no attribution: search, style, outline, images, a quiet screen. */
export function useComforts({ editor, mayWrite, style, announce }: ComfortParts): Comforts {
  const [open, show] = useState<OpenComfort>(null);
  const [alone, rememberAlone] = useRemembered("stet.write.alone", "no");
  const [marks, rememberMarks] = useRemembered("stet.write.print-marks", "on");
  const fixes = useHouseStyle(editor, style, mayWrite, announce);
  const isAlone = alone === "yes";
  useEffect(() => {
    document.documentElement.toggleAttribute("data-alone", isAlone);
    return () => document.documentElement.removeAttribute("data-alone");
  }, [isAlone]);
  useEffect(() => {
    if (!editor || editor.isDestroyed || hasTypography(editor.state) === (marks === "on")) return;
    editor.view.dispatch(switchTypography(editor.state.tr, marks === "on"));
  }, [editor, marks]);
  return {
    open,
    show,
    style: fixes,
    isAlone,
    setAlone: (next) => {
      rememberAlone(next ? "yes" : "no");
      announce(next ? "The text alone is on the screen" : "The panes are back");
    },
    printsMarks: marks === "on",
    setPrintsMarks: (on) => {
      rememberMarks(on ? "on" : "off");
      announce(on ? "Typed marks become print marks" : "Marks stay as they are typed");
    },
    goTo: (position) => editor?.chain().setTextSelection(position).focus().scrollIntoView().run(),
  };
}

/** The same for the palette, the sheet of keys and the keys. */
export function comfortCommands(
  editor: Editor | null,
  mayWrite: boolean,
  { show, style, isAlone, setAlone, printsMarks, setPrintsMarks }: Comforts,
): readonly Command[] {
  const keys = editorShortcuts;
  const disabled = !mayWrite;
  const block = (act: (chain: ReturnType<Editor["chain"]>) => ReturnType<Editor["chain"]>) => () => {
    if (editor) act(editor.chain().focus()).run();
  };
  const match = (by: 1 | -1) => () => {
    if (editor && !stepMatch(editor, by)) show("find");
  };
  // Who opens a field types on at once.
  const find = (comfort: "find" | "replace") => () => {
    show(comfort);
    typeInto("[data-find] input", { over: true });
  };
  const link = () => {
    show("link");
    typeInto("[data-link] input", { over: false });
  };
  return [
    { ...keys.paragraph, disabled, run: block((chain) => chain.setParagraph()) },
    { ...keys.subhead, disabled, run: block((chain) => chain.toggleHeading({ level: 2 })), words: ["heading"] },
    { ...keys.smaller, disabled, run: block((chain) => chain.toggleHeading({ level: 3 })), words: ["heading"] },
    { ...keys.bullets, disabled, run: block((chain) => chain.toggleBulletList()), words: ["bullets"] },
    { ...keys.numbers, disabled, run: block((chain) => chain.toggleOrderedList()) },
    { ...keys.blockQuote, disabled, run: block((chain) => chain.toggleBlockquote()) },
    { ...keys.link, disabled, run: link, words: ["address", "url"] },
    { ...keys.image, disabled, run: () => show("image"), words: ["picture", "photo", "alt text", "credit"] },
    { ...keys.find, run: find("find"), words: ["search"] },
    { ...keys.replace, disabled, run: find("replace"), words: ["search"] },
    { ...keys.nextMatch, run: match(1), keysOnly: true, repeats: true },
    { ...keys.previousMatch, run: match(-1), keysOnly: true, repeats: true },
    { ...keys.fixStyle, disabled, run: style.fixHere, repeats: true, words: ["spelling"] },
    { ...keys.outline, run: () => show("outline"), words: ["subheads", "contents"] },
    { ...keys.sentences, run: () => show("sentences"), words: ["status", "screen reader"] },
    { ...keys.alone, run: () => setAlone(!isAlone), words: ["distraction-free", "focus", "zen", "quiet"] },
    { ...keys.print, run: () => window.print(), words: ["paper", "pdf"] },
    { ...keys.marks, disabled, run: () => setPrintsMarks(!printsMarks), words: ["quotes", "dashes", "typography"] },
  ];
}
