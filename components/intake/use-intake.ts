"use client";
import { useEffect, useState } from "react";
import { type IntakeDetail, type IntakeProgress, intakeProgress } from "#lib/domain/intake/intake.ts";

const LOOK_EVERY_MS = 700;

export type WatchedIntake = { readonly intake: IntakeDetail; readonly progress: IntakeProgress };

/** An intake as it stands now: looked at again and again until it is over. Null until the first look of an id without a start. */
export function useIntake(id: string | null, start: IntakeDetail | null): WatchedIntake | null {
  const [seen, setSeen] = useState<{ readonly id: string; readonly intake: IntakeDetail } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const intake = await fetchIntake(id);
      if (over) return;
      if (intake) setSeen({ id, intake });
      if (!intake || !intakeProgress(intake.summary, new Date()).isOver) timer = setTimeout(look, LOOK_EVERY_MS);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [id]);
  const intake = seen && seen.id === id ? seen.intake : start;
  return intake && { intake, progress: intakeProgress(intake.summary, new Date()) };
}

/** Null when the desk does not answer: the next look may. */
async function fetchIntake(id: string): Promise<IntakeDetail | null> {
  try {
    const response = await fetch(`/wires/intake/${id}/progress`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
