import { Group } from '@mantine/core';
import classes from './specimen.module.css';

/** A line of text as it looks during a check. It shows what the application does without saying it. Decorative. */
export function Specimen() {
  return (
    <div className={classes.specimen} aria-hidden>
      <p className={classes.text}>
        The council approved the bridge <span className={classes.approved}>on 4 March</span> at a cost of{' '}
        <span className={classes.proposed}>£12.6 million</span>, which is{' '}
        <span className={classes.marked}>twice the first estimate</span>, said the{' '}
        <span className={classes.stale}>63‑year‑old engineer</span>.
      </p>
      <Group component="ul" gap="var(--space-1) var(--space-3)" align="stretch" className={classes.legend}>
        <li>
          <span className={classes.marked}>marked</span>
        </li>
        <li>
          <span className={classes.proposed}>proposed</span>
        </li>
        <li>
          <span className={classes.approved}>approved</span>
        </li>
        <li>
          <span className={classes.stale}>stale</span>
        </li>
      </Group>
    </div>
  );
}
