/**
 * State that must exist once per process. The server, its framework bundle and, in development, every reload are
 * module graphs of their own; what is opened once (connections, the draining flag) lives on globalThis.
 */
export function perProcess<T>(name: string, make: () => T): T {
  const all = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`laris.${name}`);
  all[key] ??= make();
  return all[key];
}
