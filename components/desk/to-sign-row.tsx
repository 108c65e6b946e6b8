import Link from 'next/link';
import { Due } from '@/components/ui/time/due';
import { When } from '@/components/ui/time/when';
import type { ToSignItem } from '@/lib/contracts/reviews';
import classes from './queue-row.module.css';

/** An article that waits for a signature: who has signed it, and since when it stands so. The whole row opens its report. */
export function ToSignRow({ item: { article, signedBy, signOffsNeeded, since } }: { item: ToSignItem }) {
  const missing = signOffsNeeded - signedBy.length;
  const names = signedBy.map(({ name }) => name).join(' and ');
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <Link href={`/articles/${article.id}/report`} className={classes.quote} data-list-item dir="auto">
          {article.title}
        </Link>
        <p className={classes.facts}>
          <span>
            {names === '' ? 'Nobody has signed it as it stands' : `${names} signed it as it stands`}
          </span>
          <span>{missing === 1 ? '1 signature is missing' : `${missing} signatures are missing`}</span>
        </p>
      </div>
      <div className={classes.side}>
        {article.dueAt !== null && <Due at={article.dueAt} />}
        <span className={classes.since}>
          <When at={since} />
        </span>
      </div>
    </li>
  );
}
