import 'server-only';
import { randomUUID } from 'node:crypto';
import { Failure } from '@/lib/domain/failure';
import { getDb } from '../db';
import { logger } from '../logger';
import { readClock } from '../repositories/clock';
import { problemResponse } from './problem';

/** 200 when the database answers, else 503. */
export async function getHealth(): Promise<Response> {
  try {
    await readClock(getDb());
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    logger.warn({ error: String(error) }, 'the database does not answer');
    return problemResponse(new Failure('not_ready', 'The database does not answer.'), randomUUID());
  }
}
