/**
 * Whether the card's heading takes the focus when a place opens: yes after search, a table row or
 * any other control, and when the keyboard chose it on the map (the canvas then shows its focus); no
 * at the start of the app and after a press on the map, whose canvas keeps its keys.
 */
export function takesFocus(active: Element | null): boolean {
  if (active === null || active === active.ownerDocument.body) return false;
  // A story goes on by its own buttons: they keep the focus while places open beside it, and so does
  // the button that has it once the story is left, should its last place come only then.
  if (active.closest(".tour, .app-stories") !== null) return false;
  // A card that comes late finds the reader at the next search.
  if (active.matches("[role=combobox][aria-expanded=true]")) return false;
  return active.tagName !== "CANVAS" || active.matches(":focus-visible");
}

/**
 * Brings a statement of the card's list to the reader, out of what is folded away, and goes there.
 * Escape leads back to where it was asked for, as long as the focus stays in the statement.
 */
export function goToStatement(card: Element | null, id: string, from: HTMLElement): void {
  const item = card?.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"]`);
  if (!item) return;
  const folded = item.closest("details");
  if (folded) folded.open = true;
  item.focus();
  const over = new AbortController();
  const { signal } = over;
  item.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || escapeIsTaken(document)) return;
      // The card stays: closing it is the next Escape's.
      event.preventDefault();
      from.focus();
    },
    { signal },
  );
  item.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && item.contains(relatedTarget))) over.abort();
    },
    { signal },
  );
}

/** Whether Escape belongs to something else: an open popover or dialog, or a field being edited. */
export function escapeIsTaken(document: Document): boolean {
  if (document.querySelector("dialog[open], :popover-open") !== null) return true;
  return (
    document.activeElement?.matches(
      "input:not([type=range], [type=checkbox], [type=radio]), textarea, select",
    ) ?? false
  );
}
