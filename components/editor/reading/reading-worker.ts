import { createReadingDesk, type Question } from "./reading-desk.ts";

/** The reading desk in a thread of its own: neither the gate nor a search ever holds up a key. */
const answer = createReadingDesk();

self.addEventListener("message", ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  self.postMessage({ id: data.id, answer: answer(data.question) });
});
