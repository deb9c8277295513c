"use client";
import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { THEME_SCRIPT } from "./theme-choice.ts";

/**
 * Puts a chosen theme on <html> before the first paint. Stands in a layout that lets people choose, with the request's nonce.
 * Pages without it follow the system. It is written into the server's HTML only: React does not run scripts that it renders itself.
 */
export function ThemeScript({ nonce }: { readonly nonce?: string }) {
  const written = useRef(false);
  useServerInsertedHTML(() => {
    if (written.current) return null;
    written.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own
    return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />;
  });
  return null;
}
