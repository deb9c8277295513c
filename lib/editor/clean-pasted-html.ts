const NEVER_TEXT =
  "script, style, meta, link, title, base, xml, template, noscript, iframe, object, embed, svg, math, del, head, " +
  "input, button, select, textarea, [style*='mso-hide'], [style*='display:none'], [style*='display: none'], .MsoCommentReference";

/**
 * What a word processor put on the clipboard as the markup that stands in it: paragraphs, subheads, lists, bold, italic,
 * links. Word's lists, which are paragraphs that only look like lists, become lists; Google's wrapping and its detours
 * on links go; struck-out text, comments and hidden marks go. `document` is what the HTML was parsed into: inert, so
 * that nothing in it runs or is fetched. It is changed. Returns the body's HTML.
 */
export function cleanPastedHtml(document: Document): string {
  const { body } = document;
  removeComments(body);
  for (const element of body.querySelectorAll(NEVER_TEXT)) element.remove();
  for (const element of body.querySelectorAll("b, strong")) if (isPlainWrapper(element)) unwrap(element);
  for (const element of [...body.querySelectorAll("*")]) if (element.localName.includes(":")) unwrap(element);
  listsOfWord(document);
  for (const element of body.querySelectorAll("h1, h4, h5, h6, p.MsoTitle, p.MsoSubtitle"))
    asSubhead(document, element);
  for (const element of body.querySelectorAll("h2, h3")) plainInside(element);
  for (const link of body.querySelectorAll("a")) cleanLink(link);
  for (const paragraph of body.querySelectorAll("p")) if (isEmpty(paragraph)) paragraph.remove();
  for (const line of body.querySelectorAll("br")) if (partsBlocks(line)) line.remove();
  plainSpaces(body);
  return body.innerHTML;
}

function removeComments(parent: Node): void {
  for (const child of [...parent.childNodes]) {
    if (child.nodeType === child.COMMENT_NODE) child.remove();
    else removeComments(child);
  }
}

/** Google wraps everything that is copied in a bold element that says of itself that it is not bold. */
function isPlainWrapper(element: Element): boolean {
  return /font-weight:\s*(normal|400)/.test(element.getAttribute("style") ?? "");
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

const WORD_LIST = /mso-list:\s*l(\d+)\s+level(\d+)/;
const ORDERED_MARKER = /^\s*\(?(?:\d{1,3}|[a-z]{1,4})[.)]/i;

/** Word tells the level of an item in a style, and writes its bullet or number as text. */
function listsOfWord(document: Document): void {
  let open: { readonly list: Element; readonly level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of document.body.querySelectorAll("p[style*='mso-list']")) {
    const level = Number(WORD_LIST.exec(paragraph.getAttribute("style") ?? "")?.[2] ?? 0);
    if (level === 0) continue;
    const markers = [...paragraph.querySelectorAll("[style*='mso-list']")];
    const ordered = ORDERED_MARKER.test(markers.map((marker) => marker.textContent).join(""));
    for (const marker of markers) marker.remove();
    if (last?.nextElementSibling !== paragraph) open = [];
    open = open.filter((one) => one.level <= level);
    const item = document.createElement("li");
    const list = open.at(-1);
    const kind = ordered ? "ol" : "ul";
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

function asSubhead(document: Document, element: Element): void {
  const isLarge = element.localName === "h1" || element.className === "MsoTitle";
  const subhead = document.createElement(isLarge ? "h2" : "h3");
  subhead.append(...element.childNodes);
  element.replaceWith(subhead);
}

/** A subhead is no bolder than itself. */
function plainInside(subhead: Element): void {
  for (const element of subhead.querySelectorAll("b, strong")) unwrap(element);
  for (const element of subhead.querySelectorAll("[style]")) element.removeAttribute("style");
}

/** Links keep where they lead; those into the document they came from lead nowhere here. */
function cleanLink(link: Element): void {
  const href = link.getAttribute("href") ?? "";
  if (!/^(https?|mailto):/i.test(href)) {
    unwrap(link);
    return;
  }
  const target = URL.canParse(href) ? new URL(href) : null;
  if (target?.hostname === "www.google.com" && target.pathname === "/url") {
    const direct = target.searchParams.get("q") ?? target.searchParams.get("url");
    if (direct) link.setAttribute("href", direct);
  }
}

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, div, blockquote, table";

/** A break beside a block is no line of its own: programs write it to keep blocks apart. */
function partsBlocks(line: Element): boolean {
  return (
    line.className === "Apple-interchange-newline" ||
    line.previousElementSibling?.matches(BLOCKS) === true ||
    line.nextElementSibling?.matches(BLOCKS) === true
  );
}

/** Spaces that only kept a program's layout in place. */
function plainSpaces(parent: Node): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === child.TEXT_NODE) child.textContent = child.textContent?.replaceAll("\u00a0", " ") ?? "";
    else plainSpaces(child);
  }
}

function isEmpty(paragraph: Element): boolean {
  return paragraph.textContent.replaceAll("\u00a0", " ").trim() === "" && paragraph.querySelector("br + br") === null;
}
