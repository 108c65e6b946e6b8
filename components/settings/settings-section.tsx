import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import house from '@/components/ui/page/house.module.css';
import classes from './settings-section.module.css';

interface SettingsSectionProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a settings page: its title on top, the controls below. */
export function SettingsSection({ title, lead, actions, children }: SettingsSectionProps) {
  return (
    <section className={classes.section}>
      <Group gap="var(--space-2)" align="flex-start" justify="space-between" mb="var(--space-2)">
        <div>
          <h2 className={house.title}>{title}</h2>
          {lead !== undefined && <p className={house.lead}>{lead}</p>}
        </div>
        {actions}
      </Group>
      {children}
    </section>
  );
}
