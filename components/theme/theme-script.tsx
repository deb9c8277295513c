import { THEME_SCRIPT } from "./theme-choice.ts";

/**
 * Puts a chosen theme on <html> before the first paint. Stands first in a layout that lets people choose, with the request's nonce.
 * Pages without it follow the system.
 */
export function ThemeScript({ nonce }: { readonly nonce?: string }) {
  return (
    <script
      nonce={nonce}
      // The browser hides a nonce from scripts, so React finds another value than the server sent.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own
      dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }}
    />
  );
}
