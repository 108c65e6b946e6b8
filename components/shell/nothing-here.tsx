import Link from 'next/link';
import classes from './lone-page.module.css';

/** Shown where there is nothing. It does not tell whether something was ever there or belongs to somebody else. */
export function NothingHere() {
  return (
    <>
      <h1 className={classes.title}>There is nothing here</h1>
      <p className={classes.text}>
        The address may be mistyped, or what was here belongs to a newsroom that you are not in.
      </p>
      <Link href="/" className={classes.link}>
        Go to your desk
      </Link>
    </>
  );
}
