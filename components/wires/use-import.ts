"use client";
import { useEffect, useRef, useState } from "react";
import { useIntake, type WatchedIntake } from "#components/intake/use-intake.ts";
import { type ImportLine, type OpenIntake, sendFiles, settled, titleOf, waiting } from "./import-files.ts";

type Batch = {
  readonly intakeId: string | null;
  readonly lines: readonly ImportLine[];
  readonly problem: string | null;
};

export type Import = {
  /** The files in order, each with what became of it. */
  readonly lines: readonly ImportLine[];
  /** The newest bringing-in, once the desk has begun it. */
  readonly watched: WatchedIntake | null;
  readonly isSending: boolean;
  /** Why it could not begin. */
  readonly problem: string | null;
  readonly send: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
};

/** Files on their way to the desk, and what it makes of them. Calls back when one has been read. */
export function useImport(open: OpenIntake, onRead: () => void): Import {
  const [earlier, setEarlier] = useState<readonly ImportLine[]>([]);
  const [batch, setBatch] = useState<Batch>(NOTHING);
  const [sending, setSending] = useState(false);
  const running = useRef<AbortController | null>(null);
  const watched = useIntake(batch.intakeId, null);
  const files = new Map(watched?.intake.files.map((file) => [file.id, file]));
  const lines = batch.lines.map((line) => settled(line, files));
  useReadCount(watched?.progress.done ?? 0, onRead);

  const send = async (next: readonly File[]) => {
    if (next.length === 0) return;
    const before = [...earlier, ...lines];
    setEarlier(before);
    setBatch({ intakeId: null, lines: next.map((file) => waiting(file.name)), problem: null });
    setSending(true);
    const opened = await open({ title: titleOf(next), expected: next.length }).catch(() => null);
    if (!opened?.ok) {
      setBatch({
        ...NOTHING,
        problem: opened?.message ?? "The desk did not answer. Check the connection and try again.",
      });
      return setSending(false);
    }
    const { intakeId } = opened.value;
    setBatch((now) => ({ ...now, intakeId }));
    const controller = new AbortController();
    running.current = controller;
    const onChange = (index: number, line: ImportLine) =>
      setBatch((now) => ({ ...now, lines: now.lines.with(index, line) }));
    await sendFiles(next, { intakeId, onChange, signal: controller.signal });
    setSending(false);
  };
  return {
    lines: [...earlier, ...lines],
    watched,
    isSending: sending,
    problem: batch.problem,
    send,
    stop: () => running.current?.abort(),
    clear: () => {
      setEarlier([]);
      setBatch(NOTHING);
    },
  };
}

const NOTHING: Batch = { intakeId: null, lines: [], problem: null };

/** Tells of each change of the count, and of nothing else. */
function useReadCount(done: number, onRead: () => void): void {
  const newest = useRef(onRead);
  useEffect(() => {
    newest.current = onRead;
  });
  useEffect(() => {
    if (done > 0) newest.current();
  }, [done]);
}
