const WORD_LIST = /mso-list:\s*l(\d+)\s+level(\d+)/;
const ORDERED_MARKER = /^\s*\(?(?:\d{1,3}|[a-z]{1,4})[.)]/i;

/**
 * Word's lists are paragraphs. It tells the level of an item in a style, and writes its bullet or number as text. Word on
 * the web makes a list of its own of every item; other programs keep only the bullet that is written.
 */
export function listsOfWord(document: Document): void {
  itemsOfWordOnTheWeb(document);
  writtenBullets(document);
  let open: { readonly list: Element; readonly level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of document.body.querySelectorAll("p[style*='mso-list']")) {
    const level = levelOf(paragraph);
    if (level === 0) continue;
    const kind = takeMarkers(paragraph);
    if (last?.nextElementSibling !== paragraph) open = [];
    open = open.filter((one) => one.level <= level);
    const item = document.createElement("li");
    const list = open.at(-1);
    if (list?.level === level && list.list.localName === kind) list.list.append(item);
    else {
      const fresh = document.createElement(kind);
      fresh.append(item);
      if (list?.level === level) list.list.after(fresh);
      else if (list) (list.list.lastElementChild ?? list.list).append(fresh);
      else paragraph.before(fresh);
      open = [...open.filter((one) => one.level < level), { list: fresh, level }];
    }
    last = open[0]?.list ?? null;
    const text = document.createElement("p");
    text.append(...paragraph.childNodes);
    paragraph.remove();
    item.append(text);
  }
}

function levelOf(paragraph: Element): number {
  return Number(WORD_LIST.exec(paragraph.getAttribute("style") ?? "")?.[2] ?? 0);
}

/** Takes the written bullet or number away, and answers which list it was of. */
function takeMarkers(paragraph: Element): "ol" | "ul" {
  const markers = [...paragraph.querySelectorAll("[style*='mso-list']")];
  const isOrdered = ORDERED_MARKER.test(markers.map((marker) => marker.textContent).join(""));
  for (const marker of markers) marker.remove();
  return isOrdered ? "ol" : "ul";
}

/** As the paragraphs that Word itself writes. */
function itemsOfWordOnTheWeb(document: Document): void {
  for (const wrapper of document.body.querySelectorAll(".ListContainerWrapper")) {
    const items = [...wrapper.querySelectorAll("li")].map((item) => {
      const ordered = item.parentElement?.localName === "ol";
      const level = Number(item.getAttribute("data-aria-level")) || 1;
      return asItem(document, [...item.childNodes].flatMap(contentOf), ordered ? "1." : "", level);
    });
    wrapper.replaceWith(...items);
  }
}

function contentOf(node: ChildNode): readonly ChildNode[] {
  return node.nodeName === "P" ? [...node.childNodes] : [node];
}

const BULLET = /^\s*[•◦▪‣]\s+(?=\S)/u;
/** Signs that are bullets only where the paragraph is said to be of a list. */
const LIST_BULLET = /^\s*[·o§–-][\s\u00a0]+(?=\S)/u;

function writtenBullets(document: Document): void {
  for (const paragraph of document.body.querySelectorAll("p")) {
    if (levelOf(paragraph) > 0) continue;
    const isOfList = paragraph.className.startsWith("MsoListParagraph");
    const words = paragraph.textContent;
    const bullet = BULLET.exec(words) ?? (isOfList ? LIST_BULLET.exec(words) : null);
    if (!bullet) continue;
    takeLetters(paragraph, bullet[0].length);
    paragraph.replaceWith(asItem(document, [...paragraph.childNodes], "", 1));
  }
}

function takeLetters(parent: Node, count: number): number {
  let left = count;
  for (const child of parent.childNodes) {
    if (left === 0) break;
    if (child.nodeType !== child.TEXT_NODE) left = takeLetters(child, left);
    else {
      const words = child.textContent ?? "";
      child.textContent = words.slice(left);
      left -= Math.min(left, words.length);
    }
  }
  return left;
}

function asItem(document: Document, content: readonly ChildNode[], marker: string, level: number): Element {
  const item = document.createElement("p");
  item.setAttribute("style", `mso-list:l0 level${level}`);
  const mark = document.createElement("span");
  mark.setAttribute("style", "mso-list:Ignore");
  mark.textContent = marker;
  item.append(mark, ...content);
  return item;
}

/** Programs write an inner list behind the item that it belongs to; there it would get an empty item of its own. */
export function listsWithinLists(body: Element): void {
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const item = list.previousElementSibling;
    if (item?.localName === "li") item.append(list);
    else list.replaceWith(...list.childNodes);
  }
}
