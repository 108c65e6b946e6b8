import type { Metadata } from 'next';
import { ScaleEditor } from '@/components/settings/scale/scale-editor';
import { ScaleList } from '@/components/settings/scale/scale-list';
import { hasPermission } from '@/lib/domain/permissions/permissions';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadScale } from '@/lib/server/queries/newsrooms/load-scale';

export const metadata: Metadata = { title: 'Verdict scale' };

export default async function ScalePage() {
  const actor = await requirePageActor('article.read');
  const scale = await loadScale(getDb(), actor);
  return hasPermission(actor.roles, 'scale.write') ? (
    <ScaleEditor scale={scale} />
  ) : (
    <ScaleList scale={scale} />
  );
}
