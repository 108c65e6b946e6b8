import { getHealth } from '@/lib/server/http/get-health';

export const dynamic = 'force-dynamic';

export const GET = getHealth;
