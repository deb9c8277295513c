import { Link } from "@tiptap/extension-link";

const SAFE_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

/** Whether an address may stand in a story: absolute, and of a protocol that opens a page or a letter. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== "string" || href.length > 2048) return false;
  // URL drops tabs and line ends inside a protocol, so "java\tscript:" is judged as what a browser would run.
  return URL.canParse(href) && SAFE_PROTOCOLS.has(new URL(href).protocol);
}

/** Links that keep nothing but their address: no target, class or title comes in with a paste or a request. */
export const SafeLink = Link.extend({
  addAttributes() {
    return {
      href: { default: null, validate: "string", parseHTML: (element: HTMLElement) => element.getAttribute("href") },
    };
  },
}).configure({
  openOnClick: false,
  autolink: false,
  defaultProtocol: "https",
  isAllowedUri: (href) => isSafeHref(href),
  HTMLAttributes: { rel: "noopener noreferrer", target: null },
});
