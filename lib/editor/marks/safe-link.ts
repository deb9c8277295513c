import { Mark } from "@tiptap/core";
import { isSafeHref } from "../../domain/shared/safe-href.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    link: {
      /** Makes the selected words a link; refuses an address that opens no page and no letter. */
      setLink: (attributes: { readonly href: string }) => ReturnType;
      /** Takes the link from the words round the caret. */
      unsetLink: () => ReturnType;
    };
  }
}

/**
 * Links that keep nothing but their address: no target, class or title comes in with a paste or a request. A mark of our
 * own, because TipTap's brings along a list of every top-level domain, to find addresses in what is typed.
 */
export const SafeLink = Mark.create({
  name: "link",
  priority: 1000,
  keepOnSplit: false,
  // Typing behind a link does not go on with it.
  inclusive: false,

  addAttributes() {
    return {
      href: { default: null, validate: "string", parseHTML: (element: HTMLElement) => element.getAttribute("href") },
    };
  },

  parseHTML() {
    return [{ tag: "a[href]", getAttrs: (element) => isSafeHref(element.getAttribute("href")) && null }];
  },

  renderHTML({ HTMLAttributes: { href } }) {
    return ["a", { href: isSafeHref(href) ? href : "", rel: "noopener noreferrer" }, 0];
  },

  addCommands() {
    return {
      setLink:
        (attributes) =>
        ({ commands }) =>
          isSafeHref(attributes.href) && commands.setMark(this.name, attributes),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
});
