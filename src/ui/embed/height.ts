/** Height (px) that suits a width: the map needs no more, and a phone's page must scroll past it. */
function heightFor(width: number): number {
  return Math.round(Math.min(640, Math.max(380, width * 0.62)));
}

/**
 * Tells the page around the frame which height suits its width, now, when that changes and when
 * asked. Nothing else is told: whoever frames the map may hear it.
 */
export function tellHeight(frame: HTMLElement): () => void {
  if (window.parent === window) return () => undefined;
  let told = 0;
  const tell = () => {
    told = heightFor(frame.clientWidth);
    window.parent.postMessage({ claimline: "height", height: told }, "*");
  };
  const onResize = new ResizeObserver(() => {
    if (heightFor(frame.clientWidth) !== told) tell();
  });
  const onAsk = ({ source, data }: MessageEvent<unknown>) => {
    const asks = typeof data === "object" && data !== null && "claimline" in data;
    if (source === window.parent && asks && data.claimline === "ask") tell();
  };
  onResize.observe(frame);
  window.addEventListener("message", onAsk);
  return () => {
    onResize.disconnect();
    window.removeEventListener("message", onAsk);
  };
}
