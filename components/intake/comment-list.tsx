import { Stack } from '@mantine/core';
import type { IntakeDto } from '@/lib/contracts/intakes';
import classes from './intake-item.module.css';

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
            {comment.quote && <q>{comment.quote}</q>} <strong>{comment.author ?? 'Somebody'}:</strong>{' '}
            {comment.text}
          </li>
        ))}
      </Stack>
    </details>
  );
}
