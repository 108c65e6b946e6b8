import { getHealth } from '@/lib/server/queries/get-health';

export const dynamic = 'force-dynamic';

export const GET = getHealth;
