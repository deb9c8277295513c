import { Link } from "@tiptap/extension-link";
import { isSafeHref } from "../../domain/shared/safe-href.ts";

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
