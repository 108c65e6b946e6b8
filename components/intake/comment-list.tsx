import { Stack } from '@mantine/core';
import type { IntakeDto } from '@/lib/contracts/intakes';
import classes from './intake-item.module.css';

type Comment = IntakeDto['comments'][number];

/** Comments in the file's margin. They are shown here and are not part of the article. */
export function CommentList({ comments }: Pick<IntakeDto, 'comments'>) {
  if (comments.length === 0) return null;
  const title = `${comments.length} comment${comments.length === 1 ? '' : 's'} in the file, not part of the article`;
  return (
    <details className={classes.comments}>
      <summary>{title}</summary>
      <Stack component="ul" gap="var(--space-half)" className={classes.list}>
        {comments.map((comment, index) => (
          <li key={index} dir="auto">
            {comment.quote && comment.replyTo === null && <q>{comment.quote}</q>}{' '}
            <strong>{nameOf(comment)}</strong>
            {comment.replyTo !== null && ` answers ${nameOf(comments[comment.replyTo])}`}: {comment.text}{' '}
            {comment.isResolved && <em>(marked as done)</em>}
          </li>
        ))}
      </Stack>
    </details>
  );
}

function nameOf(comment: Comment | undefined): string {
  return comment?.author ?? 'Somebody';
}
