import { z } from "zod";
import { INTAKE_STATES } from "./intake.ts";

/** What a program is told of a file that it sent. */
export const SENT_FILE = z.object({
  id: z.uuid().describe("Of this sending: ask GET /api/wires/{id} for it again."),
  state: z
    .enum(INTAKE_STATES)
    .describe("taken_in: brought new reports; known: all of it was here; refused: could not be read, see message."),
  message: z.string().nullable().describe("Why it was refused, or what to know about it."),
  reports: z
    .array(
      z.object({
        id: z.uuid(),
        guid: z.string().nullable(),
        version: z.string().nullable(),
        headline: z.string().nullable(),
      }),
    )
    .describe("The reports that came of these bytes, now or earlier."),
});
export type SentFile = z.infer<typeof SENT_FILE>;
