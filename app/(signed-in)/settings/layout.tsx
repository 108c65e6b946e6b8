import type { ReactNode } from 'react';
import { SettingsNav } from '@/components/settings/settings-nav';
import { Page } from '@/components/ui/page/page';

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Page title="Settings">
      <SettingsNav />
      {children}
    </Page>
  );
}
