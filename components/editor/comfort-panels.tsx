"use client";
import type { Editor } from "@tiptap/core";
import { lazy, Suspense, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import type { EditorReport } from "./editor-types.ts";
import { FindBar } from "./find/find-bar.tsx";
import { useBroughtImages } from "./images/use-brought-images.ts";
import { OutlineList } from "./outline/outline-list.tsx";
import { SentenceList } from "./outline/sentence-list.tsx";
import type { Comforts } from "./use-comforts.ts";

// Fetched when it is first wanted.
const ImageDialog = lazy(async () => ({ default: (await import("./images/image-dialog.tsx")).ImageDialog }));

type ComfortPanelsProps = {
  readonly editor: Editor;
  readonly mayWrite: boolean;
  readonly reports: readonly EditorReport[];
  readonly comforts: Comforts;
  readonly imagesHref: string;
};

/** What one has asked for over the text: the search, the outline, the sentences, an image. */
export function ComfortPanels({ editor, mayWrite, reports, comforts, imagesHref }: ComfortPanelsProps) {
  const { open, show, goTo } = comforts;
  const [brought, setBrought] = useState<File | null>(null);
  useBroughtImages(editor, (file) => {
    setBrought(file);
    show("image");
  });
  const close = () => {
    setBrought(null);
    show(null);
  };
  if (open === "find" || open === "replace")
    return <FindBar editor={editor} replaces={open === "replace"} mayWrite={mayWrite} onClose={close} />;
  if (open === "image")
    return (
      <Suspense>
        <ImageDialog {...{ editor, imagesHref, brought }} onClose={close} />
      </Suspense>
    );
  const go = (position: number) => {
    close();
    // After the dialog has given the focus back.
    setTimeout(() => goTo(position));
  };
  if (open === "outline")
    return (
      <Dialog open onOpenChange={(isOpen) => isOpen || close()} title="Outline" width="sm">
        <OutlineList editor={editor} onGo={go} />
      </Dialog>
    );
  if (open !== "sentences") return null;
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || close()} title="Sentences" width="lg">
      <SentenceList editor={editor} reports={reports} onGo={go} />
    </Dialog>
  );
}
