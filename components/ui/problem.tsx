import { Notice } from "./notice.tsx";

type ProblemProps = {
  /** What went wrong, as an instruction; null while nothing did. */
  readonly children: string | null | undefined;
  readonly className?: string;
};

/** The line above a form, or beside a button, that says what went wrong; it is read out at once. */
export function Problem({ children, className }: ProblemProps) {
  if (!children) return null;
  return (
    <Notice tone="finding" urgent {...(className === undefined ? {} : { className })}>
      {children}
    </Notice>
  );
}
