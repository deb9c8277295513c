import { ownLanguage } from "../xml/carried.ts";
import { attributeOf, childrenOf, findAllIn, findAt, isElement, textOf, type XmlElement } from "../xml/xml-element.ts";
import { languageTag } from "./language-tag.ts";

/** An item, or the part of it that is one of its languages. */
export type Newsml1Story = { readonly item: XmlElement; readonly part: string | null };

/** Text in a document of its own has its own particulars. */
const CONTENT: ReadonlySet<string> = new Set(["DataContent", "Catalog", "TopicSet"]);
const TEXTS: ReadonlySet<string> = new Set(["DataContent"]);

/** An item that brings one story in several languages, each with headline and text of its own, is as many reports. */
export function storiesIn(item: XmlElement): readonly Newsml1Story[] {
  const [top, ...more] = childrenOf(item, "NewsComponent");
  const stories = childrenOf(top ?? null, "NewsComponent").filter(isStory);
  const languages = new Set(stories.map((story) => languageTag(ownLanguage(story))));
  const isOne = !top || more.length > 0 || stories.length < 2;
  if (isOne || languages.size < stories.length || languages.has(null)) return [{ item, part: null }];
  return stories.map((story) => {
    const others = top.children.filter(
      (child) => child === story || !(isElement(child) && (child.name === "NewsLines" || stories.includes(child))),
    );
    const own = { ...top, attributes: new Map<string, string>(), children: others };
    const whole = { ...item, children: item.children.map((child) => (child === top ? own : child)) };
    return { item: whole, part: attributeOf(story, "Duid") ?? ownLanguage(story) };
  });
}

function isStory(component: XmlElement): boolean {
  const headline = textOf(findAt(component, "NewsLines/HeadLine"));
  const texts = findAllIn(component, TEXTS).map(textOf);
  return headline !== null && texts.some((text) => text !== null && text !== headline);
}

/** Whether an item only gathers others: it holds further items and no words of its own. */
export function nestedItems(item: XmlElement): readonly XmlElement[] {
  const inner = childrenOf(item).flatMap((child) => findAllIn(child, new Set(["NewsItem"]), CONTENT));
  const own = childrenOf(item).some(
    (child) => findAllIn(child, new Set(["ContentItem"]), new Set(["NewsItem"])).length > 0,
  );
  return own ? [] : inner;
}
