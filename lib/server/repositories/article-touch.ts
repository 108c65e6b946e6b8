import 'server-only';
import { Prisma } from '../generated/client';

/** How an article's state answers to work on its claims: the check is open again, or a published one is being corrected. */
export const touchArticle = Prisma.sql`state = CASE state
  WHEN 'received' THEN 'in_check' WHEN 'check_complete' THEN 'in_check' WHEN 'signed_off' THEN 'in_check'
  WHEN 'published' THEN 'correction_open' ELSE state END`;
