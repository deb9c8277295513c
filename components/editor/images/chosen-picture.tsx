import { imageAddress } from "#lib/editor/nodes/figure.ts";
import type { ChosenFile, usePicture } from "./use-picture.ts";

type ChosenPictureProps = Pick<ReturnType<typeof usePicture>, "picture" | "sending"> & { readonly alt: string };

/** The picture that was chosen, with what the file is called and how large it is. */
export function ChosenPicture({ picture, sending, alt }: ChosenPictureProps) {
  const sides = picture && !sending ? `, ${picture.width} × ${picture.height} pixels` : "";
  const file = sending ?? picture;
  return (
    <div className="flex flex-col gap-1">
      {picture ? (
        // biome-ignore lint/performance/noImgElement: a picture of the desk's own, as it is
        <img src={imageAddress(picture.image)} alt={alt} className="max-h-48 self-start rounded-md border" />
      ) : null}
      <p role="status" className="break-words text-muted-foreground text-xs">
        {file ? `${sending ? "Sending " : ""}${file.name}, ${sizeWords(file)}${sides}` : ""}
      </p>
    </div>
  );
}

function sizeWords({ size }: ChosenFile): string {
  if (size < 1_000_000) return `${Math.max(1, Math.round(size / 1_000))} KB`;
  return `${(size / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
