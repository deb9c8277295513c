"use client";
import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { describeFigure, figureAt, insertFigure } from "#lib/editor/commands/insert-figure.ts";
import { ALT_LIMIT, CREDIT_LIMIT, type FigureAttrs, imageAddress } from "#lib/editor/nodes/figure.ts";
import { sendImage } from "./send-image.ts";

type ImageDialogProps = {
  readonly editor: Editor;
  /** Where a picture is posted. */
  readonly imagesHref: string;
  readonly onClose: () => void;
};

type Picture = Pick<FigureAttrs, "image" | "width" | "height">;

/** Brings an image into the text, or says something else of the one that the caret is at. */
export function ImageDialog({ editor, imagesHref, onClose }: ImageDialogProps) {
  const [there] = useState(() => figureAt(editor.state)?.attrs ?? null);
  const [picture, setPicture] = useState<Picture | null>(there);
  const [words, setWords] = useState({ alt: there?.alt ?? "", credit: there?.credit ?? "" });
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    const sent = await sendImage(imagesHref, file);
    setSending(false);
    setProblem(sent.ok ? null : sent.message);
    if (sent.ok) setPicture(sent.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!picture) return setProblem("Choose a picture first.");
    const said = { alt: words.alt.trim(), credit: words.credit.trim() };
    const command = there ? describeFigure(said) : insertFigure({ ...picture, ...said });
    command(editor.state, (tr) => editor.view.dispatch(tr), editor.view);
    onClose();
    editor.commands.focus();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={there ? "About this image" : "Bring in an image"}
      description="The caption is written in the text, under the image, and rests on sources like every sentence."
      footer={
        <Button variant="primary" type="submit" form="image" disabled={sending}>
          {there ? "Set" : "Put it into the text"}
        </Button>
      }
    >
      <form id="image" onSubmit={submit} className="flex flex-col gap-3">
        {problem ? (
          <Notice tone="finding" urgent>
            {problem}
          </Notice>
        ) : null}
        {picture ? (
          // biome-ignore lint/performance/noImgElement: a picture of the desk's own, as it is
          <img src={imageAddress(picture.image)} alt={words.alt} className="max-h-48 self-start rounded-md border" />
        ) : null}
        {there ? null : (
          <Field label="Picture" hint="JPEG, PNG, WebP or GIF, 8 MB at most.">
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp,image/gif"
              aria-label="Picture"
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
              className="text-sm file:mr-2 file:h-8 file:rounded-md file:border file:border-input file:bg-card file:px-3 max-md:file:h-11"
            />
          </Field>
        )}
        <p role="status" className="text-muted-foreground text-xs empty:hidden">
          {sending ? "Sending the picture…" : ""}
        </p>
        <Field label="Alt text" hint="What it shows, for those who do not see it. Needed before sign-off.">
          <Textarea
            value={words.alt}
            onValueChange={(alt) => setWords({ ...words, alt: alt.replace(/\s*\n\s*/g, " ") })}
            maxLength={ALT_LIMIT}
            rows={2}
          />
        </Field>
        <Field label="Credit" hint="Whose it is, as readers are to see it.">
          <Input
            value={words.credit}
            onValueChange={(credit) => setWords({ ...words, credit })}
            maxLength={CREDIT_LIMIT}
            autoComplete="off"
          />
        </Field>
      </form>
    </Dialog>
  );
}
