import type { Answer, Answers, Question } from "./reading-desk.ts";

type QuestionOf<K extends keyof Answers> = Extract<Question, { readonly kind: K }>;

/** Whom the editor asks about the story's reports. */
export type Reading = {
  readonly ask: <K extends keyof Answers>(question: QuestionOf<K>) => Promise<Answers[K]>;
  /** Calls whoever answers before there is a question: the answers come sooner, and without the desk, too. */
  readonly begin: () => void;
  /** Lets the thread go; a later question begins another. */
  readonly close: () => void;
};

/** Somebody who answers questions in their order. */
export type Reader = { readonly answer: (question: Question) => Promise<Answer>; readonly close: () => void };

type Waiting = { readonly settle: (answer: Answer) => void; readonly fail: (reason: unknown) => void };

/**
 * Asks a thread, or, where the browser starts none, whoever stands in; whoever comes new hears first which the reports are.
 * A question is never lost: what a failing thread leaves open goes to the other.
 */
export function createReading(startThread: () => Reader | null, standIn: () => Promise<Reader>): Reading {
  let reports: Question | null = null;
  let reader: Promise<Reader> | null = null;
  const begin = async (next: Reader | Promise<Reader>) => {
    const begun = await next;
    if (reports) await begun.answer(reports);
    return begun;
  };
  const current = () => {
    reader ??= begin(startThread() ?? standIn());
    return reader;
  };
  const put = async (question: Question): Promise<Answer> => {
    const asked = current();
    try {
      return await (await asked).answer(question);
    } catch {
      // Whoever notices first calls the other; the rest find them there.
      if (reader === asked) reader = begin(standIn());
      return (await current()).answer(question);
    }
  };
  return {
    ask: async <K extends keyof Answers>(question: QuestionOf<K>) => {
      if (question.kind === "reports") reports = question;
      // Whoever is called later hears of them then.
      const answer = question.kind === "reports" && reader === null ? null : await put(question);
      // Each kind of question has its kind of answer: `createReadingDesk` gives no other.
      return answer as Answers[K];
    },
    begin: () => {
      const called = current();
      // Whoever could not be called is called again for the first question.
      called.catch(() => {
        if (reader === called) reader = null;
      });
    },
    close: () => {
      reader?.then(({ close }) => close()).catch(() => undefined);
      reader = null;
    },
  };
}

/** The reading desk in a thread; null where threads cannot be started. */
export function threadReader(): Reader | null {
  if (typeof Worker === "undefined") return null;
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let failed = false;
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: Answer }>) => {
    waiting.get(data.id)?.settle(data.answer);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    failed = true;
    for (const { fail } of waiting.values()) fail(event);
    waiting.clear();
  };
  return {
    answer: (question) =>
      new Promise((settle, fail) => {
        if (failed) return fail(new Error("The reading thread has failed."));
        count += 1;
        waiting.set(count, { settle, fail });
        worker.postMessage({ id: count, question });
      }),
    close: () => worker.terminate(),
  };
}

/** The same in the page itself, a question at a time so that keys come in between. */
export async function pageReader(): Promise<Reader> {
  const { createReadingDesk } = await import("./reading-desk.ts");
  const answer = createReadingDesk();
  return {
    answer: (question) => new Promise((settle) => setTimeout(() => settle(answer(question)))),
    close: () => undefined,
  };
}
