import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readImage } from "#lib/domain/stories/image-file.ts";
import { type Sent, sendImage } from "./send-image.ts";

export type ChosenFile = { readonly name: string; readonly size: number };
type Picture = Extract<Sent, { readonly ok: true }>["value"] & ChosenFile;

/** A picture on its way to the desk, `first` at once: the newest that was chosen counts, and a refusal leaves the one before. */
export function usePicture(href: string, first: File | null) {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [sending, setSending] = useState<ChosenFile | null>(null);
  const [problem, refuse] = useState<string | null>(null);
  const newest = useRef<File | null>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    newest.current = file;
    const { name, size } = file;
    refuse(null);
    setSending({ name, size });
    // What cannot be shown is not sent first.
    const read = readImage(new Uint8Array(await file.arrayBuffer()));
    const sent: Sent = read.ok ? await sendImage(href, file) : { ok: false, message: read.error };
    if (newest.current !== file) return;
    setSending(null);
    if (sent.ok) setPicture({ ...sent.value, name, size });
    else refuse(`${name}: ${sent.message}`);
  };
  const begin = useEffectEvent(() => void choose(first ?? undefined));
  useEffect(() => begin(), []);
  return { picture, sending, isSending: sending !== null, problem, refuse, choose };
}
