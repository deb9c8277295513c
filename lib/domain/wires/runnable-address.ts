import type { ParsedReport } from "./report.ts";

/** What a browser runs, or shows as a page, when the address is followed; a picture within an address only shows. */
const RUNS =
  /^(?:(?:view-source|feed|jar):)*(?:javascript|vbscript|livescript|mocha|blob|filesystem|data(?!:image\/(?:png|jpe?g|gif|webp)[;,])):/i;

/** Whether following an address would run a script. Browsers skip blanks and control codes in it, and so does this. */
export function isRunnableAddress(address: string): boolean {
  return RUNS.test(address.replace(BLANKS, ""));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BLANKS = /[\u0000- \u007f-\u00a0]/g;

/** The report with no address in its particulars that would run a script: what is none of a picture or a page is not there. */
export function withoutRunnableAddresses(report: ParsedReport): ParsedReport {
  const safe = <T extends { readonly href: string | null }>(one: T): T =>
    one.href !== null && isRunnableAddress(one.href) ? { ...one, href: null } : one;
  return { ...report, media: report.media.map(safe), links: report.links.map(safe) };
}
