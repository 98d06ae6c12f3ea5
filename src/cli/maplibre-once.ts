import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

/** The address of MapLibre's worker, as the map asks for it. */
const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
const ADDRESS = "\0maplibre-worker-address";

/** MapLibre’s worker in its package’s sources, by the end of its path. */
export const MAPLIBRE_WORKER = "/source/worker.ts";

/**
 * Builds MapLibre from the sources that its package carries, page and worker in one go, so that
 * what both need is one file, loaded once. The package's own builds hold it twice: 110 kB, brotli.
 * The development server takes the package's builds.
 */
export function mapLibreOnce(): Plugin {
  const sources = join(
    dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")),
    "src",
  );
  return {
    name: "maplibre-once",
    apply: "build",
    enforce: "pre",
    resolveId(id) {
      if (id === "maplibre-gl") return join(sources, "index.ts");
      return id === WORKER ? ADDRESS : null;
    },
    load(id) {
      if (id !== ADDRESS) return null;
      const worker = join(sources, MAPLIBRE_WORKER);
      const file = this.emitFile({ type: "chunk", id: worker, name: "maplibre-gl-worker" });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    transform: {
      filter: { id: /maplibre-gl[\\/]src[\\/].*\.ts$/ },
      handler(code, id) {
        // As MapLibre compiles itself: a field that is only declared does not undo its superclass.
        return transformWithOxc(code, id, {
          target: "es2022",
          tsconfig: false,
          assumptions: { setPublicClassFields: true },
          typescript: { removeClassFieldsWithoutInitializer: true },
        });
      },
    },
  };
}
