import type { FigureAttrs } from "#lib/editor/nodes/figure.ts";

export type Sent =
  | { readonly ok: true; readonly value: Pick<FigureAttrs, "image" | "width" | "height"> }
  | { readonly ok: false; readonly message: string };

/** Posts a picture to the desk; answers with its name and size, or with why it was not taken. */
export async function sendImage(href: string, file: File): Promise<Sent> {
  try {
    const answer = await fetch(href, { method: "POST", body: file });
    const body: unknown = await answer.json();
    if (answer.ok) return { ok: true, value: body as Pick<FigureAttrs, "image" | "width" | "height"> };
    return { ok: false, message: (body as { readonly message: string }).message };
  } catch {
    return { ok: false, message: "The desk did not answer. Check the connection and choose the picture again." };
  }
}
