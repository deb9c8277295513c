import { getSchema } from "@tiptap/core";
import { storyExtensions } from "./story-extensions.ts";

/** The schema by itself, for whoever reads documents without an editor. An editor makes its own of the same extensions. */
export const storySchema = getSchema(storyExtensions);
