import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { requirePageActor } from '@/lib/server/session/require-page-actor';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const { memberId, name, email, newsroomName, roles } = await requirePageActor('article.read');
  return <AppShell person={{ memberId, name, email, newsroomName, roles }}>{children}</AppShell>;
}
