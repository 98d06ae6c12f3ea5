import { cpus } from "node:os";

/** The machine that a figure was measured on, in words. */
export function machine(): string {
  const model = cpus()[0]?.model ?? "unknown processor";
  return `${cpus().length} × ${model}, Node ${process.version}, ${process.platform}`;
}
