import { describeApi } from '@/lib/contracts/routes/open-api';

export function GET(): Response {
  return Response.json(describeApi(), { headers: { 'cache-control': 'public, max-age=300' } });
}
