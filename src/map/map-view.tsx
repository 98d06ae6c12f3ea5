import { useCallback, useRef } from "react";
import { messageOf } from "#domain/message-of.ts";
import { type MapController, type MapOptions, startMap } from "./start-map.ts";
import "maplibre-gl/dist/maplibre-gl.css";
import "./map-view.css";

interface MapViewProps {
  /** Of the element; `map` is the one that is always there. */
  readonly id?: string;
  /** Everything the map needs but the element that it fills. */
  readonly options: Omit<MapOptions, "container">;
  /** The map is running; what is returned is called before it is removed. */
  readonly onStart: (controller: MapController) => () => void;
}

/**
 * The element that the map fills. React makes it once and never touches it again; the map is
 * started when it appears and removed with it.
 */
export function MapView({ id = "map", options, onStart }: MapViewProps) {
  const first = useRef({ options, onStart });
  const start = useCallback((container: HTMLDivElement) => {
    const { options: own, onStart: tell } = first.current;
    try {
      const controller = startMap({ ...own, container });
      const end = tell(controller);
      return () => {
        end();
        controller.remove();
      };
    } catch (error) {
      own.onFailure(messageOf(error));
      return () => undefined;
    }
  }, []);
  return <div className="map-view" id={id} ref={start} aria-busy="true" />;
}
