import Link from 'next/link';
import classes from './lone-page.module.css';

/** What stands where nothing is; it does not tell whether something ever was, or is somebody else's. */
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
