"use client";
import type { Editor } from "@tiptap/core";
import { type FormEvent, type SyntheticEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Input } from "#components/ui/input.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { IMAGE_TYPES } from "#lib/domain/stories/image-file.ts";
import { describeFigure, figureAt, insertFigure } from "#lib/editor/commands/insert-figure.ts";
import { ALT_LIMIT, CREDIT_LIMIT, imageAddress } from "#lib/editor/nodes/figure.ts";
import { ChosenPicture } from "./chosen-picture.tsx";
import { usePicture } from "./use-picture.ts";

type ImageDialogProps = {
  readonly editor: Editor;
  /** Where a picture is posted. */
  readonly imagesHref: string;
  /** What was dropped on the text or pasted into it. */
  readonly brought: File | null;
  readonly onClose: () => void;
};

/** Brings an image into the text, or says something else of the one that the caret is at. */
export function ImageDialog({ editor, imagesHref, brought, onClose }: ImageDialogProps) {
  const [there] = useState(() => (brought ? null : (figureAt(editor.state)?.attrs ?? null)));
  const [words, setWords] = useState({ alt: there?.alt ?? "", credit: there?.credit ?? "" });
  const chosen = usePicture(imagesHref, brought);
  const picture = there ?? chosen.picture;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!picture) return chosen.refuse("Choose a picture first.");
    const { image, width, height } = picture;
    const said = { alt: words.alt.trim(), credit: words.credit.trim() };
    const command = there ? describeFigure(said) : insertFigure({ image, width, height, ...said });
    command(editor.state, (tr) => editor.view.dispatch(tr), editor.view);
    onClose();
    editor.commands.focus();
  };
  const take = (event: SyntheticEvent, { files }: DataTransfer) => {
    const [file] = files;
    if (!file || there || event.defaultPrevented) return;
    event.preventDefault();
    void chosen.choose(file);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={there ? "About this image" : "Bring in an image"}
      description="The caption is written in the text, under the image, and rests on sources like every sentence."
      footer={
        <Button variant="primary" type="submit" form="image" disabled={chosen.isSending} focusableWhenDisabled>
          {there ? "Set" : "Put it into the text"}
        </Button>
      }
    >
      <form
        id="image"
        onSubmit={submit}
        onPaste={(event) => take(event, event.clipboardData)}
        // What falls beside its place is meant for it, too; else the browser would leave the page to show it.
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => take(event, event.dataTransfer)}
        className="flex flex-col gap-3"
      >
        {chosen.problem ? (
          <Notice tone="finding" urgent>
            {chosen.problem}
          </Notice>
        ) : null}
        {there ? (
          // biome-ignore lint/performance/noImgElement: a picture of the desk's own, as it is
          <img src={imageAddress(there.image)} alt={words.alt} className="max-h-48 self-start rounded-md border" />
        ) : (
          <>
            <FileDrop
              label={picture ? "Drop or paste another picture here, or choose it" : DROP}
              hint="JPEG, PNG, WebP or GIF, 8 MB at most"
              accept={IMAGE_TYPES.join(",")}
              multiple={false}
              disabled={chosen.isSending}
              onFiles={([file]) => void chosen.choose(file)}
            />
            <ChosenPicture {...chosen} alt={words.alt} />
          </>
        )}
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

const DROP = "Drop or paste a picture here, or choose it";
