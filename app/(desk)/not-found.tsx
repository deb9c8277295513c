import { NotFoundProblem } from "#components/shell/not-found-problem.tsx";

/** Inside the desk, so that its bar and keys stay at hand. */
export default function NotFound() {
  return <NotFoundProblem homeHref="/stories" homeLabel="Go to the stories" />;
}
