import type { TestProject } from "vitest/node";
import { startHost } from "./static-host.ts";

declare module "vitest" {
  export interface ProvidedContext {
    address: string;
  }
}

/** Serves the built app for the browser tests as a static host does, on a port that is free. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const host = await startHost();
  project.provide("address", host.address);
  return host.close;
}
