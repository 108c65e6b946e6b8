import { Progress } from '@mantine/core';
import house from '@/components/ui/page/house.module.css';
import { formatSize } from '@/components/ui/words/format-size';
import type { StorageDto } from '@/lib/contracts/newsroom';
import { SettingsSection } from './settings-section';

/** From here on an admin is told to act. */
const nearlyFull = 0.9;

/** How much of its storage the newsroom uses. */
export function StorageUse({ storage: { used, limit } }: { storage: StorageDto }) {
  const share = used / limit;
  return (
    <SettingsSection title="Storage">
      <p>
        {formatSize(used)} of {formatSize(limit)} are used, by the stored copies of pages and by files that
        people uploaded. What is kept once is counted once.
      </p>
      <Progress
        value={Math.min(100, Math.ceil(100 * share))}
        color={share >= nearlyFull ? 'red' : undefined}
        maw="30rem"
        my="var(--space-2)"
        aria-label="Storage that is used"
      />
      {share >= nearlyFull && (
        <p className={house.attention}>
          {share >= 1 ? 'It is full' : 'It is nearly full'}: then no page is stored and no file taken in.
          Whoever runs this server can allow more.
        </p>
      )}
    </SettingsSection>
  );
}
