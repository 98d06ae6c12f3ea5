import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Nothing but our own files; `data:` and `blob:` images are MapLibre's icons and sprites. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page; the development server needs inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Controls of MapLibre's that the map does not have; its style sheet carries their pictures. */
const UNUSED_CONTROLS =
  /maplibregl-(ctrl-(logo|geolocate|terrain|globe|fullscreen|shrink|compass)|user-location|cooperative-gesture)/;

/** Leaves the rules of controls that are not there out of MapLibre's style sheet. */
function usedControlsOnly(): Plugin {
  return {
    name: "used-controls-only",
    enforce: "pre",
    transform(css, id) {
      if (!id.endsWith("maplibre-gl.css")) return null;
      return css
        .replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors: string) =>
          selectors.split(",").every((one) => UNUSED_CONTROLS.test(one)) ? "" : rule,
        )
        .replace(/@media[^{}]+\{\s*\}/g, "");
    },
  };
}

export default defineConfig({
  plugins: [react(), contentSecurityPolicy(), usedControlsOnly()],
  build: { target: "es2022", chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  worker: { format: "es" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["test/e2e/**", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/e2e/serve.ts",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
