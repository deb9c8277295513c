const CELL = "td, th";
const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre";

/**
 * A story has no tables: a row becomes one line with its cells apart. Cells that hold more than a line, as in tables that
 * only lay out a page or a mail, give what is in them, one after the other. From the innermost outwards.
 */
export function tablesAsLines(document: Document): void {
  for (const table of [...document.body.querySelectorAll("table")].reverse()) {
    const rows = [...table.querySelectorAll("tr, caption")].filter((row) => row.closest("table") === table);
    table.replaceWith(...rows.flatMap((row) => linesOf(document, row)));
  }
}

function linesOf(document: Document, row: Element): readonly ChildNode[] {
  const cells = row.localName === "caption" ? [row] : [...row.children].filter((cell) => cell.matches(CELL));
  const filled = cells.filter((cell) => cell.textContent.replaceAll("\u00a0", " ").trim() !== "");
  if (!filled.every(isOneLine)) return filled.flatMap((cell) => contentOf(document, cell));
  if (filled.length === 0) return [];
  const line = document.createElement("p");
  filled.forEach((cell, place) => {
    if (place > 0) line.append(" | ");
    line.append(...(cell.querySelector(BLOCKS) ?? cell).childNodes);
  });
  return [line];
}

function isOneLine(cell: Element): boolean {
  const blocks = cell.querySelectorAll(BLOCKS);
  const [only] = blocks;
  if (!only) return true;
  return blocks.length === 1 && /^(p|div)$/.test(only.localName) && only.textContent.trim() === cell.textContent.trim();
}

/** Text that stands in no block is one of its own, so that it does not run into what comes next. */
function contentOf(document: Document, cell: Element): readonly ChildNode[] {
  if (cell.querySelector(BLOCKS)) return [...cell.childNodes];
  const line = document.createElement("p");
  line.append(...cell.childNodes);
  return [line];
}
