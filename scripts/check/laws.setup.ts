import fc from 'fast-check';

/**
 * Laws over random input run over the same input every time, so that a run that fails fails again.
 * LAWS_SEED=1 npm run test:unit tries others.
 */
fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 20230928) });
