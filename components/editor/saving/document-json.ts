import type { Node } from "@tiptap/pm/model";

const known = new WeakMap<Node, string>();

/** A document as JSON. Blocks that did not change since the last call are not written again. */
export function documentJson(doc: Node): string {
  return `{"type":"doc","content":[${doc.content.content.map(blockJson).join(",")}]}`;
}

function blockJson(block: Node): string {
  const written = known.get(block) ?? JSON.stringify(block.toJSON());
  known.set(block, written);
  return written;
}
