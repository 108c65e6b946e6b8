import fc from 'fast-check';

// Properties are tried on the same cases in every run, so that a run that fails does so for what was changed.
// PROPERTY_SEED=new tries others, PROPERTY_SEED=123 those of an earlier run.
const seed = process.env.PROPERTY_SEED ?? '20261122';
if (seed !== 'new') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
