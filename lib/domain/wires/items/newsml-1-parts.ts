import { attributeOf, childrenOf, findAllIn, textOf, type XmlElement } from "../xml/xml-element.ts";

/** Text in a document of its own has its own particulars. */
const CONTENT: ReadonlySet<string> = new Set(["DataContent", "Catalog", "TopicSet"]);

/** All elements of a name, wherever in the item they hang: agencies put them on different components, and misspell those. */
export function anywhere(item: XmlElement, name: string): XmlElement[] {
  return findAllIn(item, new Set([name]), CONTENT);
}

/** The first text of an element of this name, or null. */
export function firstText(item: XmlElement, name: string): string | null {
  return (
    anywhere(item, name)
      .map(textOf)
      .find((text) => text !== null) ?? null
  );
}

/** NewsML 1 says most things by a `FormalName`; some agencies write them as text. */
export function formalName(element: XmlElement | null): string | null {
  return attributeOf(element, "FormalName") ?? textOf(element);
}

/** The first formal name of an element of this name, or null. */
export function firstName(item: XmlElement, name: string): string | null {
  return (
    anywhere(item, name)
      .map(formalName)
      .find((text) => text !== null) ?? null
  );
}

/** The first text of an element of this name that is said of the story, and not of a picture beside it. */
export function firstOfStory(item: XmlElement, name: string): string | null {
  const top = childrenOf(item, "NewsComponent");
  const pictures = top.every(isPicture) ? [] : top.flatMap(picturesIn);
  const beside = new Set(pictures.flatMap((picture) => anywhere(picture, name)));
  const own = anywhere(item, name).filter((element) => !beside.has(element));
  return own.map(textOf).find((text) => text !== null) ?? null;
}

/** The outermost components that show something and tell no story. */
function picturesIn(component: XmlElement): XmlElement[] {
  return isPicture(component) ? [component] : childrenOf(component, "NewsComponent").flatMap(picturesIn);
}

const ITEMS: ReadonlySet<string> = new Set(["ContentItem"]);
const CAPTION = /caption|legend|l[ée]gende|bildtext/iu;

function isPicture(component: XmlElement): boolean {
  const isCaption = CAPTION.test(attributeOf(childrenOf(component, "Role")[0] ?? null, "FormalName") ?? "");
  const shown = findAllIn(component, ITEMS, CONTENT).some((content) => attributeOf(content, "Href") !== null);
  return shown && !isCaption && !tellsStory(component);
}

function tellsStory(component: XmlElement): boolean {
  if (CAPTION.test(attributeOf(childrenOf(component, "Role")[0] ?? null, "FormalName") ?? "")) return false;
  const told = childrenOf(component, "ContentItem").some((content) => attributeOf(content, "Href") === null);
  return told || childrenOf(component, "NewsComponent").some(tellsStory);
}
