import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { measureWord } from '../../../bench/intake/word';

vi.setConfig({ testTimeout: 120_000 });

const folders = ['docx', 'python-docx'].map((name) => `../shared/data/intake/${name}`);

describe.skipIf(!folders.every((folder) => existsSync(folder)))(
  'real Word files (skipped where they are not at hand)',
  () => {
    it('open, every one, and lose hardly a word', async () => {
      const score = await measureWord(folders);
      expect(score.files).toBeGreaterThan(50);
      expect(score.opened).toBe(score.files);
      expect(score.recall).toBeGreaterThan(0.97);
    });
  },
);
