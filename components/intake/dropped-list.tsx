import { Stack } from '@mantine/core';
import house from '@/components/ui/page/house.module.css';
import type { IntakeDto } from '@/lib/contracts/intakes';
import { describeDropped } from './dropped-words';
import classes from './intake-item.module.css';

/** The parts of the file that will not be in the article, so that nothing is lost unnoticed. */
export function DroppedList({ dropped }: Pick<IntakeDto, 'dropped'>) {
  if (dropped.length === 0) return <p className={house.note}>Nothing was left out.</p>;
  return (
    <section aria-label="Left out">
      <h3 className={classes.label}>Left out</h3>
      <Stack component="ul" gap="var(--space-half)" className={classes.list}>
        {dropped.map((part) => (
          <li key={part.kind}>
            {describeDropped(part)}
            {part.examples.length > 0 && (
              <span className={classes.examples} dir="auto">
                {' '}
                – {part.examples.join(' · ')}
              </span>
            )}
          </li>
        ))}
      </Stack>
    </section>
  );
}
