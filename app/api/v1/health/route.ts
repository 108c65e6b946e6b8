import { getHealth } from '@/lib/server/queries/newsrooms/get-health';

export const dynamic = 'force-dynamic';

export const GET = getHealth;
