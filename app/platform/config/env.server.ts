import { z } from 'zod';

/** The only reader of process.env: everybody else receives values. Each name stands in .env.example. */
const text = z
  .string()
  .trim()
  .transform(value => (value === '' ? undefined : value))
  .optional();
const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits (32 bytes)')
  .optional();
/** Several of them, comma separated. */
const keys = z
  .string()
  .transform(value =>
    value
      .split(',')
      .map(one => one.trim())
      .filter(Boolean),
  )
  .pipe(
    z.array(z.string().regex(/^[0-9a-f]{64}$/, 'must be keys of 64 lower-case hex digits, comma separated')),
  )
  .default([]);

const schema = z.object({
  LARIS_MODE: z.enum(['demo', 'live']).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: text,
  LARIS_ORIGIN: text,
  LARIS_DATA: text,
  LARIS_STORY: text,
  LARIS_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  DATABASE_URL: text,
  DATABASE_READ_URL: text,
  DATABASE_OWNER_URL: text,
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  LARIS_COLUMN_KEY: key,
  LARIS_INDEX_KEY: key,
  LARIS_INDEX_KEY_OLD: keys,
  LARIS_AUDIT_KEY: key,
  LARIS_PUBLIC_KEY: key,
  SMTP_URL: text,
  LARIS_MAIL_FROM: text,
  WHATSAPP_TOKEN: text,
  WHATSAPP_PHONE_ID: text,
  WHATSAPP_APP_SECRET: text,
  WHATSAPP_VERIFY_TOKEN: text,
  OSS_URL: text,
  OSS_KEY: text,
  DJP_URL: text,
  DJP_TOKEN: text,
  INAPROC_URL: text,
  INAPROC_TOKEN: text,
});

export type Env = z.infer<typeof schema>;

export class SettingsError extends Error {}

/** Reads and checks the environment; names every wrong setting at once. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const blankless = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(blankless);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new SettingsError(`Pengaturan salah / wrong settings:\n  ${lines.join('\n  ')}`);
}

/** True under the development server, which sets it itself. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}
