import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import house from '@/components/ui/page/house.module.css';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** Says what will be here, and why there is nothing yet. */
  children?: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
}

/** Shown in place of an empty list. It never says only "no data". */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <Stack gap="var(--space-1)" align="center" p="var(--space-6) var(--space-2)" ta="center">
      {icon !== undefined && (
        <div className={house.faint} aria-hidden>
          {icon}
        </div>
      )}
      <p className={house.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && (
        <Group justify="center" mt="var(--space-2)">
          {action}
        </Group>
      )}
    </Stack>
  );
}
