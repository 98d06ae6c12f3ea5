import fc from "fast-check";

/**
 * fast-check with a fixed seed, so that a run repeats. `FC_SEED=0 npm test` tries another one; a
 * failure prints the seed that it needs.
 */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_251_202) });

export default fc;
