import fc from 'fast-check';

/**
 * Property tests use the same random input on every run, so that failures are reproducible.
 * `LAWS_SEED=1 npm run test:unit` tries another.
 */
fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 20230928) });
