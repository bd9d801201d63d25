import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { graph, sendTemplate, type TemplateMessage } from '~/platform/whatsapp/send-template.server.ts';

const settings = { token: 'rahasia', phoneId: '1066', appSecret: 'app', verifyToken: 'periksa' };
const address = `${graph}/${settings.phoneId}/messages`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const message: TemplateMessage = {
  to: '+6281234567890',
  template: 'laris_registration_accepted',
  language: 'id',
  parameters: { link: 'https://laris.test/vendor' },
  reference: '33.25|0193b0c0-0000-7000-8000-000000000001',
};

/** Recorded shape of a taken message. */
const taken = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '6281234567890', wa_id: '6281234567890' }],
  messages: [{ id: 'wamid.HBgNNjI4MTIz', message_status: 'accepted' }],
};
/** Recorded shape of a refusal. */
const refusal = (code: number) => ({
  error: {
    message: `(#${code}) said by the service`,
    type: 'OAuthException',
    code,
    error_data: { messaging_product: 'whatsapp', details: 'details' },
    fbtrace_id: 'Abc',
  },
});

async function sentBody(sent: TemplateMessage): Promise<{ body: unknown; headers: Headers }> {
  let seen: { body: unknown; headers: Headers } | undefined;
  server.use(
    http.post(address, async ({ request }) => {
      seen = { body: await request.json(), headers: request.headers };
      return HttpResponse.json(taken);
    }),
  );
  await sendTemplate(settings, sent);
  return seen!;
}

describe('a template message', () => {
  it('names its parameters and carries our reference', async () => {
    const { body, headers } = await sentBody(message);
    expect(headers.get('Authorization')).toBe('Bearer rahasia');
    expect(body).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '6281234567890',
      type: 'template',
      template: {
        name: 'laris_registration_accepted',
        language: { code: 'id' },
        components: [
          {
            type: 'body',
            parameters: [{ type: 'text', parameter_name: 'link', text: 'https://laris.test/vendor' }],
          },
        ],
      },
      biz_opaque_callback_data: message.reference,
    });
  });

  it('gives a one-time code twice, for the words and for the button', async () => {
    const { body } = await sentBody({ ...message, parameters: { oneTimeCode: '123456' } });
    const code = [{ type: 'text', text: '123456' }];
    expect(body).toMatchObject({
      template: {
        components: [
          { type: 'body', parameters: code },
          { type: 'button', sub_type: 'url', index: '0', parameters: code },
        ],
      },
    });
  });

  it('without parameters has no components', async () => {
    const { body } = await sentBody({ ...message, parameters: {} });
    expect(body).toMatchObject({ template: { components: [] } });
  });
});

describe('the answer', () => {
  it('of a taken message is its id', async () => {
    server.use(http.post(address, () => HttpResponse.json(taken)));
    expect(await sendTemplate(settings, message)).toEqual({ ok: true, id: 'wamid.HBgNNjI4MTIz' });
  });

  it.each([
    [131026, 400, 'undeliverable'],
    [130429, 429, 'rate-limited'],
    [131056, 400, 'rate-limited'],
    [131016, 503, 'service-down'],
    [132001, 404, 'template-refused'],
    [190, 401, 'transport-broken'],
    [131042, 400, 'transport-broken'],
    [100, 400, 'message-refused'],
    [999_999, 500, 'service-down'],
    [999_999, 400, 'message-refused'],
  ])('%i with status %i is %s', async (code, status, failure) => {
    server.use(http.post(address, () => HttpResponse.json(refusal(code), { status })));
    expect(await sendTemplate(settings, message)).toEqual({ ok: false, code: failure });
  });

  it('of a broken gateway is read by its status', async () => {
    server.use(http.post(address, () => new HttpResponse('<html>bad gateway</html>', { status: 502 })));
    expect(await sendTemplate(settings, message)).toEqual({ ok: false, code: 'service-down' });
  });

  it('that never comes leaves us in doubt', async () => {
    server.use(http.post(address, () => HttpResponse.error()));
    expect(await sendTemplate(settings, message)).toEqual({ ok: 'unknown' });
  });

  it('that takes too long leaves us in doubt', async () => {
    server.use(
      http.post(address, async () => {
        await delay('infinite');
        return HttpResponse.json(taken);
      }),
    );
    expect(await sendTemplate(settings, message, 20)).toEqual({ ok: 'unknown' });
  });

  it('that says yes without an id leaves us in doubt', async () => {
    server.use(http.post(address, () => HttpResponse.json({ messaging_product: 'whatsapp' })));
    expect(await sendTemplate(settings, message)).toEqual({ ok: 'unknown' });
    server.use(http.post(address, () => new HttpResponse('ok')));
    expect(await sendTemplate(settings, message)).toEqual({ ok: 'unknown' });
  });

  it('of nobody at all means that nothing left', async () => {
    server.close();
    const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    const real = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(refused);
    try {
      expect(await sendTemplate(settings, message)).toEqual({ ok: false, code: 'no-answer' });
    } finally {
      globalThis.fetch = real;
      server.listen({ onUnhandledRequest: 'error' });
    }
  });
});
