import type { ControlPosition, IControl } from "maplibre-gl";

/** A button that shows the whole theatre again. */
export class HomeControl implements IControl {
  private readonly onHome: () => void;
  private element: HTMLElement | null = null;

  constructor(onHome: () => void) {
    this.onHome = onHome;
  }

  onAdd(): HTMLElement {
    const group = document.createElement("div");
    group.className = "maplibregl-ctrl maplibregl-ctrl-group";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "map-home";
    button.title = "Show the whole theatre";
    button.setAttribute("aria-label", "Show the whole theatre on the map");
    button.addEventListener("click", this.onHome);
    group.append(button);
    this.element = group;
    return group;
  }

  onRemove(): void {
    this.element?.remove();
    this.element = null;
  }

  getDefaultPosition(): ControlPosition {
    return "bottom-right";
  }
}
