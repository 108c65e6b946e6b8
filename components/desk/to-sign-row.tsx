import { Group, Stack } from '@mantine/core';
import Link from 'next/link';
import { Due } from '@/components/ui/time/due';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import type { ToSignItem } from '@/lib/contracts/reviews';
import classes from './queue-row.module.css';

/**
 * An article that waits for a signature: who has signed it, and since when it waits. The whole row is a link to its
 * report.
 */
export function ToSignRow({ item: { article, signedBy, signOffsNeeded, since } }: { item: ToSignItem }) {
  const missing = signOffsNeeded - signedBy.length;
  const names = signedBy.map(({ name }) => name).join(' and ');
  return (
    <Group component="li" gap="var(--space-2)" align="stretch" wrap="nowrap" className={classes.row}>
      <div className={classes.main}>
        <Link href={`/articles/${article.id}/report`} className={classes.quote} data-list-item dir="auto">
          {article.title}
        </Link>
        <Group component="p" gap="0 var(--space-1)" align="stretch" className={classes.facts}>
          <span>
            {names === '' ? 'Nobody has signed it as it stands' : `${names} signed it as it stands`}
          </span>
          <span>{missing === 1 ? '1 signature is missing' : `${missing} signatures are missing`}</span>
        </Group>
      </div>
      <Stack gap="var(--space-half)" align="flex-end" className={classes.side}>
        {article.dueAt !== null && <Due at={article.dueAt} />}
        <span className={house.keepsLine}>
          <When at={since} />
        </span>
      </Stack>
    </Group>
  );
}
