import 'server-only';
import { z } from 'zod';
import { limits } from '@/lib/domain/limits/limits';
import { parseAllowedHosts } from './allowed-hosts';

/** An object store for stored copies; all of these or none. */
const objectStore = {
  S3_BUCKET: z.string().min(1).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().min(1).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
};
const objectStoreNames = Object.keys(objectStore) as (keyof typeof objectStore)[];

const perMinute = (standard: number) => z.coerce.number().int().min(1).max(1_000_000).default(standard);

/** Requests of one person in a minute; all together may make ten times as many. */
const requestLimits = {
  LIMIT_WRITES: perMinute(limits.write.perMinute),
  LIMIT_PREVIEWS: perMinute(limits.preview.perMinute),
  LIMIT_FETCHES: perMinute(limits.fetch.perMinute),
  LIMIT_UPLOADS: perMinute(limits.upload.perMinute),
  LIMIT_EXPORTS: perMinute(limits.export.perMinute),
};

const schema = z
  .object({
    /** The application's own database role; migrations run as another one. */
    DATABASE_URL: z.string().min(1),
    NEXTAUTH_SECRET: z.string().min(32, 'needs at least 32 characters'),
    /** Where people reach the site; every link in a report starts with it. */
    NEXTAUTH_URL: z.url(),
    /** How many proxies in front of us append to X-Forwarded-For; 0 means that the header is not believed. */
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    /** Private hosts that may be fetched from all the same: `host` or `host:port`, separated by commas. */
    FETCH_ALLOWED_HOSTS: z
      .string()
      .default('')
      .transform((list, context) => {
        const hosts = parseAllowedHosts(list);
        if (hosts) return hosts;
        context.addIssue({ code: 'custom', message: 'must be a list like wiki.example:8080, 10.0.0.7' });
        return z.NEVER;
      }),
    /** Where our own Postgres keeps its data; set by the start, not by people. */
    LINECHECK_POSTGRES_FOLDER: z.string().min(1).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    GITHUB_CLIENT_ID: z.string().optional(),
    GITHUB_CLIENT_SECRET: z.string().optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().default('Single sign-on'),
    ...objectStore,
    ...requestLimits,
    /** What one newsroom may keep in stored copies and uploaded files. */
    LIMIT_STORAGE_MEGABYTES: z.coerce.number().int().min(1).max(1_000_000_000).default(20_480),
    /** What the bodies of all requests together may hold of a process's memory. */
    LIMIT_BODY_MEGABYTES: z.coerce.number().int().min(32).max(65_536).default(256),
  })
  .superRefine((env, context) => {
    if (objectStoreNames.every((name) => env[name] === undefined)) return;
    for (const name of objectStoreNames.filter((name) => env[name] === undefined))
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'is missing: the object store needs all five',
      });
  });

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** The settings of this process, checked at first use. Throws a line that names the variable. */
export function getEnv(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The environment variable ${issue?.path.join('.')} ${issue?.message}`);
  }
  cached = parsed.data;
  return cached;
}
