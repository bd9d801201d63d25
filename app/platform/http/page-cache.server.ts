import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A rendered public page with its compressed forms, kept while the data of its pemda are the same. */
export interface KeptPage {
  version: string;
  etag: string;
  headers: Record<string, string>;
  plain: Buffer;
  gzip: Buffer;
  br: Buffer;
}

const pack = promisify(gzip);
const brotli = promisify(brotliCompress);

/** Drops the longest unused first; 2,000 pages of 60 KB are some 120 MB at the very most. */
export class PageCache {
  private readonly pages = new Map<string, KeptPage>();

  constructor(private readonly limit = 2_000) {}

  find(key: string, version: string): KeptPage | undefined {
    const page = this.pages.get(key);
    if (!page || page.version !== version) return undefined;
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  async keep(
    key: string,
    version: string,
    headers: Record<string, string>,
    plain: Buffer,
  ): Promise<KeptPage> {
    const [gz, br] = await Promise.all([
      pack(plain),
      brotli(plain, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
      }),
    ]);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const page = { version, etag, headers, plain, gzip: gz, br };
    this.pages.set(key, page);
    const oldest = this.pages.keys().next();
    if (this.pages.size > this.limit && !oldest.done) this.pages.delete(oldest.value);
    return page;
  }
}

/** The smallest form that the browser takes. */
export function chooseEncoding(accepted: string | undefined): 'br' | 'gzip' | 'plain' {
  if (/\bbr\b/.test(accepted ?? '')) return 'br';
  return /\bgzip\b/.test(accepted ?? '') ? 'gzip' : 'plain';
}
