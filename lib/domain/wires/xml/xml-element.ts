/** A node of a light document tree: an element, or the text between elements. */
export type XmlNode = XmlElement | string;

export type XmlElement = {
  /** Without its prefix, as written: NewsML tells `NewsItem` from `newsItem`. */
  readonly name: string;
  /** The namespace that is in force for it; null where the file declares none. */
  readonly space: string | null;
  /** By name as written and, where that has a prefix, without it too. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};

/** The value of an attribute, trimmed; null where it is missing or empty. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes.get(name)?.trim() ?? "";
  return value === "" ? null : value;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** The elements right below, all of them or those of a name. */
export function childrenOf(element: XmlElement | null, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The first element that a path of names leads to, like "head/docdata/urgency"; null where there is none. */
export function findAt(element: XmlElement | null, path: string): XmlElement | null {
  return listAt(element, path)[0] ?? null;
}

/** All elements that a path of names leads to, in order. */
export function listAt(element: XmlElement | null, path: string): XmlElement[] {
  return path
    .split("/")
    .reduce<XmlElement[]>(
      (found, name) => found.flatMap((parent) => childrenOf(parent, name)),
      element === null ? [] : [element],
    );
}

/**
 * The outermost elements of these names, in order, the element itself included; what lies inside one of them, or inside
 * one of `without`, is not searched.
 */
export function findAllIn(
  element: XmlElement,
  names: ReadonlySet<string>,
  without: ReadonlySet<string> = new Set(),
): XmlElement[] {
  if (names.has(element.name)) return [element];
  if (without.has(element.name)) return [];
  return childrenOf(element).flatMap((child) => findAllIn(child, names, without));
}

/** All words of an element, with single spaces; null where there are none. Elements themselves part no words. */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  const text = rawTextOf(element).replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}

/** All text of an element, as it stands. */
export function rawTextOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? rawTextOf(child) : child)).join("");
}
