import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { hearWhatsapp } from '~/messages/hear-whatsapp.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { readCapped } from '~/platform/http/read-capped.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isSigned, isVerifyToken } from '~/platform/whatsapp/is-signed.server.ts';

/*
 * The provider's way in. No session and no cookie count here: who speaks is proved by the signature over the body. The
 * origin check lets it pass, since a server sends neither Origin nor Sec-Fetch-Site; a browser page that tries is refused.
 */
export const handle = definePage({ id: 'api.whatsapp', access: 'public' });

const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });

/** The handshake when the address is registered with the provider. */
export const loader = act(handle, async v => {
  const settings = config().transports.whatsapp;
  if (!settings) throw notFound();
  const query = new URL(v.request.url).searchParams;
  const ours =
    query.get('hub.mode') === 'subscribe' &&
    isVerifyToken(settings.verifyToken, query.get('hub.verify_token') ?? '');
  return ours ? plain(query.get('hub.challenge')?.slice(0, 200) ?? '', 200) : plain('', 403);
});

/** A notification holds at most some thousand statuses. */
const most = 3 * 1024 * 1024;

export const action = act(handle, async v => {
  const settings = config().transports.whatsapp;
  if (!settings) throw notFound();
  const body = await readCapped(v.request, most);
  if (!body) return plain('', 413);
  if (!isSigned(settings.appSecret, body, v.request.headers.get('X-Hub-Signature-256')))
    return plain('', 401);
  // Any answer but 2xx makes the provider come again, for days: only our own failures should.
  await hearWhatsapp(body, v.clock);
  return plain('ok\n', 200);
});
