import { Wordmark } from "#components/shell/wordmark.tsx";

const PARTS = [
  {
    title: "Every sentence has a source",
    text: "The small number behind a sentence leads to a note. The note gives the very words of the report that the sentence rests on, whose report it is and when it was published. The arrow in the note leads back to the sentence.",
  },
  {
    title: "Reports are numbered",
    text: "Each report has a number within its article, and keeps it. Several reports that repeat one agency are one source, not several: a claim counts as confirmed only where it comes from people who do not rely on each other.",
  },
  {
    title: "Somebody else has checked it",
    text: "Whoever writes a sentence cannot approve it. A second person compares each sentence with its passages, and a third signs the whole story, which they had no part in writing. When the words change, the approval lapses and the sentence is checked again.",
  },
  {
    title: "Where reports disagree",
    text: "If reports contradict each other, the desk says so, or it takes one side for a reason that is kept. It does not pick a figure in silence.",
  },
  {
    title: "When we were wrong",
    text: "A correction is an edition of its own, with a note at the head of the article that says what was changed. A retracted story keeps its address and says why it was retracted.",
  },
  {
    title: "In an emergency",
    text: "Some news cannot wait: a warning, a danger to life. Such an article can be published before all of its sentences are checked and before somebody has signed it. Its sources are given all the same. The article says so at its head, and whether somebody who had no part in it put a second name to it within 24 hours.",
  },
] as const;

/** What readers may want to know about notes, reports and corrections. */
export function HowToRead() {
  return (
    <div className="mx-auto min-h-dvh max-w-2xl px-4 pb-16">
      <header className="flex items-center py-3">
        <Wordmark href="/articles" />
      </header>
      <main id="page" className="font-story text-story">
        <h1 className="mt-4 font-semibold text-headline">How to read our articles</h1>
        {PARTS.map(({ title, text }) => (
          <section key={title} className="mt-6">
            <h2 className="font-semibold">{title}</h2>
            <p className="mt-1">{text}</p>
          </section>
        ))}
      </main>
    </div>
  );
}
