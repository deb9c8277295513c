import { z } from "zod";

/** What a language model is to answer. What a sentence may say is judged apart: not every service heeds bounds in a schema. */
export const ANSWER = z.strictObject({
  sentences: z.array(z.strictObject({ id: z.string(), text: z.string(), cites: z.array(z.string()) })),
});

export type PhrasingAnswer = z.infer<typeof ANSWER>;
