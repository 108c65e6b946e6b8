import Link from 'next/link';
import { ChangeList } from '@/components/history/change-list';
import classes from '@/components/history/history-event.module.css';
import { When } from '@/components/ui/time/when';
import type { NewsroomHistoryEntry } from '@/lib/contracts/newsroom-history';
import { describeNewsroomAction } from './describe-newsroom-action';

/** One thing that happened to the newsroom itself: its number in the chain, who, what, when and what it changed. */
export function NewsroomEvent({ entry }: { entry: NewsroomHistoryEntry }) {
  const { sequence, actor, action, about, sourceId, changes, at } = entry;
  return (
    <article className={classes.event} id={`event-${sequence}`}>
      <div className={classes.line}>
        <span className={classes.what}>
          <span className={classes.number}>{sequence}</span> <strong>{actor?.name ?? 'Linecheck'}</strong>{' '}
          {describeNewsroomAction(action, about)}
          {sourceId !== null && (
            <>
              {' '}
              <Link href={`/sources/${sourceId}`}>a source</Link>
            </>
          )}
        </span>
        <When at={at} show="absolute" className={classes.when} />
      </div>
      <ChangeList changes={changes} />
    </article>
  );
}
