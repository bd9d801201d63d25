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
  LARIS_AUDIT_KEY: key,
  LARIS_PUBLIC_KEY: key,
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
