/**
 * The tests that show each promise of docs/reliability.md, by part: files whose path contains one of the words. Run with TEST_LONG they
 * print the figures as lines of JSON.
 */
export const promises = {
  p1: { reliability: ['reliability/p1-', 'outlived-kills'] },
  p2: {
    integration: ['claims/races', 'revisions/races', 'library/shared-source'],
    reliability: ['reliability/p2-'],
  },
  p3: { integration: ['routes/idempotency'], reliability: ['reliability/p3-'] },
  p4: { integration: ['ledger/ledger', 'ledger/tampers', 'ledger/proof'], reliability: ['reliability/p4-'] },
  p6: {
    integration: ['hostile/bad-input', 'hostile/naughty-text', 'hostile/wire', 'intake/hostile-uploads'],
    reliability: ['reliability/p6-'],
  },
  p8: {
    unit: [
      'evidence/address-rules',
      'evidence/inner-addresses',
      'evidence/guarded-fetch',
      'evidence/lying-sites',
    ],
    reliability: ['reliability/p8-'],
  },
  p9: { reliability: ['reliability/p9-'] },
};
