import type { Metadata } from 'next';
import classes from '@/components/shell/lone-page.module.css';
import { NothingHere } from '@/components/shell/nothing-here';

export const metadata: Metadata = { title: 'Not found' };

/** Drawn inside the frame, which has its own main landmark. */
export default function NotFound() {
  return (
    <div className={classes.page}>
      <NothingHere />
    </div>
  );
}
