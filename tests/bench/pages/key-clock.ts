declare global {
  interface Window {
    /** Milliseconds from each key to the end of the frame that shows it. */
    keyTimes: number[];
    /** Milliseconds from the start of navigation to the end of the frame that shows a text one can write in; 0 before. */
    openTime: number;
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
      requestAnimationFrame(() => afterThisFrame(() => window.keyTimes.push(performance.now() - pressed)));
    },
    { capture: true },
  );
}

/** Times the opening in the page itself: a driver that asks from outside would see it up to a tenth of a second later. */
export function watchOpening(): void {
  window.openTime = 0;
  const look = () => {
    const text = document.querySelector('.ProseMirror[contenteditable="true"]:has(p:nth-of-type(10))');
    if (!text) return;
    watching.disconnect();
    // Told of its size in the very frame that shows it, also where it was put there in that frame.
    const sizes = new ResizeObserver(() => {
      sizes.disconnect();
      afterThisFrame(() => {
        window.openTime = performance.now();
      });
    });
    sizes.observe(text);
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { subtree: true, childList: true, attributeFilter: ["contenteditable"] });
}

/** To be called in a frame: runs in the first task after it. */
function afterThisFrame(then: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(null);
}

/** How many sentences the address asks for. */
export function sentencesAsked(): number {
  return Number(new URLSearchParams(location.search).get("sentences") ?? "1000");
}
