declare global {
  interface Window {
    /** Milliseconds from each key to the end of the frame that shows it. */
    keyTimes: number[];
  }
}

/** Times every letter typed: from the browser's own stamp of the event to the first task after the next frame. */
export function watchKeys(): void {
  window.keyTimes = [];
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key.length !== 1) return;
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.keyTimes.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** How many sentences the address asks for. */
export function sentencesAsked(): number {
  return Number(new URLSearchParams(location.search).get("sentences") ?? "1000");
}
