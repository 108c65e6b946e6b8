import 'server-only';
import pino from 'pino';

/** JSON lines on standard output. Secrets never reach it: what could hold one is redacted by name. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'warn',
  redact: [
    '*.password',
    '*.passwordHash',
    '*.token',
    '*.authorization',
    '*.cookie',
    'headers.authorization',
    'headers.cookie',
  ],
});
