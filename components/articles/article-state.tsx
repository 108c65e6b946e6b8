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

/** The stage with a mark that fills as the check goes on. */
export function ArticleStage({ state }: { state: ArticleState }) {
  return (
    <span className={classes.stage} data-state={state}>
      <span className={classes.mark} aria-hidden />
      {articleStateWords[state]}
    </span>
  );
}
