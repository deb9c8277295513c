import { Node } from "@tiptap/core";
import type { Node as PmNode } from "@tiptap/pm/model";

export const FIGURE = "figure";

/** What a figure says of its image; its caption is running text inside it. */
export type FigureAttrs = {
  /** SHA-256 of the image's bytes, in hexadecimal: its name at the desk. */
  readonly image: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Whose it is. */
  readonly credit: string;
  /** In pixels, so that a page keeps its place free. */
  readonly width: number;
  readonly height: number;
};

export const ALT_LIMIT = 500;
export const CREDIT_LIMIT = 200;

/**
 * An image with its caption. The caption is a block of running text like any other: its sentences have sids and sources,
 * are checked and are reviewed. Isolating, so that no deletion beside it can take the image along with a few words.
 */
export const Figure = Node.create({
  name: FIGURE,
  group: "block",
  content: "inline*",
  defining: true,
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      image: { default: null, validate: requireImage, ...onElement("data-image", String) },
      alt: { default: "", validate: requireWords(ALT_LIMIT), ...onElement("data-alt", String) },
      credit: { default: "", validate: requireWords(CREDIT_LIMIT), ...onElement("data-credit", String) },
      width: { default: 1, validate: requireSide, ...onElement("data-width", Number) },
      height: { default: 1, validate: requireSide, ...onElement("data-height", Number) },
    };
  },

  parseHTML() {
    return [
      {
        tag: "figure[data-image]",
        contentElement: "figcaption",
        getAttrs: (element) => isImageHash(element.getAttribute("data-image")) && null,
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { image, alt, width, height } = figureAttrs(node);
    const picture = { src: imageAddress(image), alt, width, height, draggable: "false", contenteditable: "false" };
    return ["figure", HTMLAttributes, ["img", picture], ["figcaption", 0]];
  },
});

/** Where the desk shows an image. */
export function imageAddress(image: string): string {
  return `/images/${image}`;
}

/** What a figure says. The schema checks these attributes, so nothing is checked again. */
export function figureAttrs(node: Pick<PmNode, "attrs">): FigureAttrs {
  return node.attrs as FigureAttrs;
}

/** The figures of a document in reading order. */
export function figuresOf(doc: PmNode): readonly FigureAttrs[] {
  const figures: FigureAttrs[] = [];
  doc.descendants((node) => {
    if (node.type.name === FIGURE) figures.push(figureAttrs(node));
    return !node.isTextblock;
  });
  return figures;
}

export type FigureChange = { readonly before: FigureAttrs | null; readonly after: FigureAttrs | null };

/** The images that only one of two documents has, or of which they say something else, in the order of the second. */
export function figureChanges(before: PmNode, after: PmNode): readonly FigureChange[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const same = (a: FigureAttrs, b: FigureAttrs) => a.image === b.image;
  const changed = now.flatMap((figure): FigureChange[] => {
    const known = old.find((other) => same(other, figure)) ?? null;
    return known?.alt === figure.alt && known.credit === figure.credit ? [] : [{ before: known, after: figure }];
  });
  const gone = old.filter((figure) => !now.some((other) => same(other, figure)));
  return [...changed, ...gone.map((figure) => ({ before: figure, after: null }))];
}

export function isImageHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function onElement(name: string, read: (value: string) => unknown) {
  const attribute = name.slice("data-".length);
  return {
    parseHTML: (element: HTMLElement) => {
      const value = element.getAttribute(name);
      return value === null ? undefined : read(value);
    },
    renderHTML: (attrs: Record<string, unknown>) => ({ [name]: String(attrs[attribute]) }),
  };
}

function requireImage(value: unknown): void {
  if (!isImageHash(value)) throw new RangeError("A figure names its image by 64 hexadecimal digits.");
}

function requireWords(most: number) {
  return (value: unknown): void => {
    if (typeof value !== "string" || value.length > most) {
      throw new RangeError(`The words about an image are text of at most ${most} characters.`);
    }
  };
}

function requireSide(value: unknown): void {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 16_384) {
    throw new RangeError("The sides of an image are whole numbers of pixels.");
  }
}
