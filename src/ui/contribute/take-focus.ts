/** For a `ref`: takes the focus once, when it appears. One function, so that no later render does. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
