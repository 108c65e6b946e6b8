import type { Metadata } from 'next';
import classes from '@/components/shell/lone-page.module.css';
import { NothingHere } from '@/components/shell/nothing-here';
import { Wordmark } from '@/components/shell/wordmark';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className={classes.page}>
      <Wordmark />
      <NothingHere />
    </main>
  );
}
