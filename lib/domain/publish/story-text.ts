/** The text of a story in plain values, as the editor's document gives it. */
export type StoryRun = {
  /** A line break is a new line. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
};

/** UTF-16 offsets into the text of one report, `to` exclusive. */
export type StoryCite = { readonly report: string; readonly from: number; readonly to: number };

export type StorySentence = {
  readonly sid: string | null;
  readonly cites: readonly StoryCite[];
  /** With the white space that parts it from the next. */
  readonly inlines: readonly StoryRun[];
};

/** What a figure says of its image. */
export type StoryImage = {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly image: string;
  readonly alt: string;
  readonly credit: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** Where an image is found, from the root of the desk's address. */
export function imagePath({ image }: Pick<StoryImage, "image">): string {
  return `/images/${image}`;
}

/** A block of text whose sentences are told as `Sentence`; lists and quotations hold blocks. */
export type BlockOf<Sentence> =
  | { readonly kind: "paragraph"; readonly sentences: readonly Sentence[] }
  | { readonly kind: "subhead"; readonly level: 2 | 3; readonly sentences: readonly Sentence[] }
  | (StoryImage & { readonly kind: "figure"; readonly sentences: readonly Sentence[] })
  | { readonly kind: "quote"; readonly blocks: readonly BlockOf<Sentence>[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly BlockOf<Sentence>[])[];
    };

export type StoryBlock = BlockOf<StorySentence>;

/** The images that blocks show, in reading order. */
export function imagesIn(blocks: readonly BlockOf<unknown>[]): readonly StoryImage[] {
  return blocks.flatMap((block) => {
    if (block.kind === "quote") return imagesIn(block.blocks);
    if (block.kind === "list") return block.items.flatMap((item) => imagesIn(item));
    if (block.kind !== "figure") return [];
    const { image, alt, credit, width, height } = block;
    return { image, alt, credit, width, height };
  });
}

/** The same blocks with every sentence made into something else, in reading order. */
export function mapSentences<A, B>(blocks: readonly BlockOf<A>[], map: (sentence: A) => B): readonly BlockOf<B>[] {
  return blocks.map((block) => mapBlock(block, map));
}

/** Every sentence in reading order. */
export function sentencesIn<A>(blocks: readonly BlockOf<A>[]): readonly A[] {
  return blocks.flatMap((block) => sentencesInBlock(block));
}

function mapBlock<A, B>(block: BlockOf<A>, map: (sentence: A) => B): BlockOf<B> {
  switch (block.kind) {
    case "paragraph":
    case "subhead":
    case "figure":
      // Not `map` itself: it would be given the position too.
      return { ...block, sentences: block.sentences.map((sentence) => map(sentence)) };
    case "quote":
      return { ...block, blocks: mapSentences(block.blocks, map) };
    case "list":
      return { ...block, items: block.items.map((item) => mapSentences(item, map)) };
  }
}

function sentencesInBlock<A>(block: BlockOf<A>): readonly A[] {
  switch (block.kind) {
    case "paragraph":
    case "subhead":
    case "figure":
      return block.sentences;
    case "quote":
      return sentencesIn(block.blocks);
    case "list":
      return block.items.flatMap((item) => sentencesIn(item));
  }
}
