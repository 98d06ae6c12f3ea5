/** Types of `<input>` in which "/" is not text. */
const NOT_TEXT = new Set(["range", "checkbox", "radio", "button", "submit", "reset"]);

/** Whether a key press at this element is typing, or picks by letter as a select does. */
function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/**
 * Ref callback: while the input is on the page, "/" puts the cursor into it, unless the reader is
 * typing elsewhere or a dialog is open. Returns the clean-up, as React's ref callbacks may.
 */
export function focusOnSlash(input: HTMLInputElement | null): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (takesText(event.target) || document.querySelector("dialog:modal") !== null) return;
    event.preventDefault();
    input?.focus();
    input?.select();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
