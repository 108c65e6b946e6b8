import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

/** A page with a headline: it sets the width, the spacing and the one `h1`. */
export function Page({ title, lead, actions, width = 'wide', children }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <Group
        component="header"
        gap="var(--space-2)"
        align="flex-end"
        justify="space-between"
        mb="var(--space-3)"
      >
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <Group>{actions}</Group>}
      </Group>
      {children}
    </div>
  );
}
