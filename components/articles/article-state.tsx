import type { ArticleState } from '@/lib/domain/vocabulary';
import classes from './article-state.module.css';

/** The stage of an article in words, for lists, filters and headers. */
export const articleStateWords: Record<ArticleState, string> = {
  received: 'Received',
  in_check: 'In check',
  check_complete: 'Check complete',
  signed_off: 'Signed off',
  published: 'Published',
  correction_open: 'Correction open',
};

/** The stage, with a mark that fills as the check goes on. If readers no longer get the report, it says so. */
export function ArticleStage({
  state,
  isUnpublished = false,
}: {
  state: ArticleState;
  isUnpublished?: boolean;
}) {
  const isGone = isUnpublished && state === 'published';
  return (
    <span className={classes.stage} data-state={isGone ? 'unpublished' : state}>
      <span className={classes.mark} aria-hidden />
      {isGone ? 'Unpublished' : articleStateWords[state]}
    </span>
  );
}
