import type { Metadata } from 'next';
import Link from 'next/link';
import classes from '@/components/shell/lone-page.module.css';
import { Wordmark } from '@/components/shell/wordmark';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className={classes.page}>
      <Wordmark />
      <h1 className={classes.title}>There is nothing here</h1>
      <p className={classes.text}>
        The address may be mistyped, or what was here belongs to a newsroom that you are not in.
      </p>
      <Link href="/" className={classes.link}>
        Go to your desk
      </Link>
    </main>
  );
}
