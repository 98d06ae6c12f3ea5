import type { ControlPosition, IControl } from "maplibre-gl";

export interface HomeWords {
  readonly title: string;
  /** For those who hear it. */
  readonly label: string;
}

/** A button that shows the whole theatre again. */
export class HomeControl implements IControl {
  private readonly onHome: () => void;
  private readonly words: HomeWords;
  private element: HTMLElement | null = null;

  constructor(onHome: () => void, words: HomeWords) {
    this.words = words;
    this.onHome = onHome;
  }

  onAdd(): HTMLElement {
    const group = document.createElement("div");
    group.className = "maplibregl-ctrl maplibregl-ctrl-group";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "map-home";
    button.title = this.words.title;
    button.setAttribute("aria-label", this.words.label);
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
