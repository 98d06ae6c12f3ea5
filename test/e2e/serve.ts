import { preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    address: string;
  }
}

/** Serves the built app for the browser tests, on a port that is free. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "warn" });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("The built app could not be served: run `npm run build` first.");
  project.provide("address", address);
  return () => server.close();
}
