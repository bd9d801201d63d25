import type { Env } from './env.server.ts';

/** Address and key of an outside register. */
export interface RegisterSettings {
  url: string;
  key: string;
}

/** Those that are set; none is by default, and the portal is whole without them. */
export interface OutsideRegisters {
  oss: RegisterSettings | undefined;
  djp: RegisterSettings | undefined;
  inaproc: RegisterSettings | undefined;
}

const both = (url: string | undefined, key: string | undefined) => (url && key ? { url, key } : undefined);

export function readRegisters(env: Env): OutsideRegisters {
  return {
    oss: both(env.OSS_URL, env.OSS_KEY),
    djp: both(env.DJP_URL, env.DJP_TOKEN),
    inaproc: both(env.INAPROC_URL, env.INAPROC_TOKEN),
  };
}
