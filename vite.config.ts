import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { compression } from "vite-plugin-compression2";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { fileHash, fileVersions } from "./src/cli/file-versions.ts";
import { firstLoadGroups } from "./src/cli/first-load.ts";
import { CONTENT_POLICY, hostFiles } from "./src/cli/hosting.ts";
import { mapLibreOnce } from "./src/cli/maplibre-once.ts";
import { oembedFile, siteAddress } from "./src/cli/oembed.ts";
import { THEATRE_FOLDER } from "./src/cli/read-theatre.ts";
import { repositoryAddress } from "./src/cli/repository.ts";
import { shownTheatre } from "./src/cli/shown-theatre.ts";

/** Writes the policy into the built page; the development server needs inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Writes the headers that hosts are to send, in the forms that they read. */
function filesForHosts(): Plugin {
  return {
    name: "files-for-hosts",
    apply: "build",
    generateBundle() {
      for (const [fileName, source] of Object.entries(hostFiles())) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
  };
}

/** oEmbed for sites that read it: only where the app is told its address (`CLAIMLINE_URL`). */
function oembed(): Plugin {
  const site = siteAddress();
  return {
    name: "oembed",
    apply: "build",
    generateBundle() {
      if (site === null) return;
      this.emitFile({ type: "asset", fileName: "oembed.json", source: oembedFile(site) });
    },
    transformIndexHtml: () =>
      site === null
        ? []
        : [
            {
              tag: "link",
              attrs: {
                rel: "alternate",
                type: "application/json+oembed",
                title: "Claimline",
                href: `${site}oembed.json`,
              },
              injectTo: "head",
            },
          ],
  };
}

/** Controls of MapLibre's that the map does not have; its style sheet carries their pictures. */
const UNUSED_CONTROLS =
  /maplibregl-(ctrl-(logo|geolocate|terrain|globe|fullscreen|shrink|compass)|user-location)/;

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

/** For those who install it. */
const MANIFEST = {
  name: "Claimline: who says they hold what",
  short_name: "Claimline",
  description:
    "Who says they hold which place, on which day, who disputes it, and where each statement comes from.",
  start_url: ".",
  scope: ".",
  display: "standalone" as const,
  background_color: "#fcfbf9",
  theme_color: "#fcfbf9",
  icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" as const }],
};

const theatre = shownTheatre(THEATRE_FOLDER);

/** The page says what it shows before any script runs. */
function aboutTheatre(): Plugin {
  const safe = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return {
    name: "about-theatre",
    transformIndexHtml: (html) =>
      html
        .replace(
          /<title>(.*)<\/title>/,
          (_, own) => `<title>${own} (${safe(theatre.title)})</title>`,
        )
        .replace(/(<meta name="description" content=")[^"]*/, (own, start) =>
          theatre.description === null ? own : `${start}${safe(theatre.description)}`,
        ),
  };
}

export default defineConfig({
  // A folder of any host: addresses inside the app are relative, unless CLAIMLINE_BASE says otherwise.
  base: process.env.CLAIMLINE_BASE ?? "./",
  define: {
    FILE_VERSIONS: JSON.stringify(fileVersions("public")),
    DATA_HASH: JSON.stringify(fileHash(`public/theatre/${theatre.id}.json`)),
    THEATRE: JSON.stringify({ id: theatre.id, basemap: theatre.basemap }),
    REPOSITORY: JSON.stringify(repositoryAddress()),
  },
  plugins: [
    react(),
    aboutTheatre(),
    contentSecurityPolicy(),
    filesForHosts(),
    oembed(),
    usedControlsOnly(),
    mapLibreOnce(),
    VitePWA({
      // Registered by src/device/ when the reader asks for it, never by itself.
      injectRegister: false,
      registerType: "prompt",
      includeAssets: [],
      manifest: MANIFEST,
      workbox: {
        globPatterns: ["**/*.{html,js,css,json,svg,woff2}"],
        // Mappers are the reader's own; pictures are for the README.
        globIgnores: ["pictures/**", "theatre/mappers/**"],
        maximumFileSizeToCacheInBytes: 40_000_000,
        ignoreURLParametersMatching: [/^v$/],
        clientsClaim: true,
        inlineWorkboxRuntime: true,
      },
    }),
    // Brotli and gzip beside each file, for hosts that serve them as they are.
    compression({ include: /\.(html|js|css|json|svg|webmanifest)$/, logLevel: "silent" }),
  ],
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: firstLoadGroups() } } },
  },
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
          // For a machine that has other work as well: a test that passes never waits so long.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          // One more try where nobody looks on (`.ci/run`); the report says which test needed it.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
