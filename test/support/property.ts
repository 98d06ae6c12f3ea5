import fc from "fast-check";
import { vi } from "vitest";

/**
 * fast-check with a fixed seed, so that a run repeats. `FC_SEED=0 npm test` tries another one; a
 * failure prints the seed that it needs. Many cases take long on a busy machine: that is no fault.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_251_202) });
vi.setConfig({ testTimeout: 60_000 });

export default fc;
