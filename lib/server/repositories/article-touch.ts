import 'server-only';
import { Prisma } from '../generated/client';

const opened = Prisma.sql`WHEN 'check_complete' THEN 'in_check' WHEN 'signed_off' THEN 'in_check'
  WHEN 'published' THEN 'correction_open'`;

/** How an article's state answers to work on its claims: the check is open again, or a published one is being corrected. */
export const touchArticle = Prisma.sql`state = CASE state WHEN 'received' THEN 'in_check' ${opened} ELSE state END`;

/** The same for a change of what is printed of the article itself, with which no check begins. */
export const touchArticleDetails = Prisma.sql`state = CASE state ${opened} ELSE state END`;
