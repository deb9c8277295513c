/** Does some work when the page has nothing better to do, after `atTheLatest` ms all the same. Answers how to call it off. */
export function whenIdle(work: () => void, atTheLatest: number): () => void {
  if (typeof requestIdleCallback === "function") {
    const asked = requestIdleCallback(work, { timeout: atTheLatest });
    return () => cancelIdleCallback(asked);
  }
  // Safari has no idle callbacks.
  const timer = setTimeout(work, 30);
  return () => clearTimeout(timer);
}
