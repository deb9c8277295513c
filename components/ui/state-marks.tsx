type MarkProps = { readonly className?: string };

/** Two halves that do not meet: the reports contradict each other. */
export function SplitMark({ className }: MarkProps) {
  return (
    <svg viewBox="0 0 16 16" className={className} fill="currentColor" aria-hidden="true">
      <path d="M7 2.1a6 6 0 0 0 0 11.8z" />
      <path d="M9 2.1a6 6 0 0 1 0 11.8v-1.5a4.5 4.5 0 0 0 0-8.8z" />
    </svg>
  );
}

/** The wave that runs under words which the passages do not hold. */
export function WaveMark({ className }: MarkProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M1.5 9.5c1.6-3 2.7-3 4.3 0s2.7 3 4.3 0 2.7-3 4.4 0" strokeLinecap="round" />
    </svg>
  );
}
