import { describeApi } from '@/lib/contracts/open-api';

export function GET(): Response {
  return Response.json(describeApi(), { headers: { 'cache-control': 'public, max-age=300' } });
}
