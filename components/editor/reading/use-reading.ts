"use client";
import { useEffect, useState } from "react";
import { afterTheText } from "../after-the-text.ts";
import type { EditorReport } from "../editor-types.ts";
import { createReading, pageReader, type Reading, threadReader } from "./reading.ts";

/** Whom to ask about these reports, for as long as the editor is open. */
export function useReading(reports: readonly EditorReport[]): Reading {
  const [reading] = useState(() => createReading(threadReader, pageReader));
  useEffect(() => {
    let isOpen = true;
    afterTheText().then(() => isOpen && reading.begin());
    return () => {
      isOpen = false;
      reading.close();
    };
  }, [reading]);
  useEffect(() => {
    reading.ask({ kind: "reports", reports: reports.map(({ id, text, sentences }) => ({ id, text, sentences })) });
  }, [reading, reports]);
  return reading;
}
