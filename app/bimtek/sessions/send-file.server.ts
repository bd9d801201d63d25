import { notFound } from '~/platform/http/reply.server.ts';
import { type MaterialFile, readMaterial } from './find-material.server.ts';

const types = { pdf: 'application/pdf', webp: 'image/webp' };

/** A material as an answer: shown by the browser, under a name of its own, with nothing in it that could act. */
export async function sendFile(pemda: string, file: MaterialFile): Promise<Response> {
  const bytes = await readMaterial(pemda, file);
  if (!bytes) throw notFound();
  const name = `${file.title.replace(/[^\w.-]+/g, '-').slice(0, 60)}.${file.format}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[file.format],
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'private, max-age=3600',
    },
  });
}
