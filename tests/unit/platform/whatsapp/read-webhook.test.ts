import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, isVerifyToken } from '~/platform/whatsapp/is-signed.server.ts';
import { readWebhook } from '~/platform/whatsapp/read-webhook.ts';
import { notification, reply, status } from './notification.ts';

const reference = '33.25|0193b0c0-0000-7000-8000-000000000001';

describe('a notification', () => {
  it('tells of receipts, with our reference', () => {
    expect(readWebhook(notification({ statuses: [status(reference, 'delivered')] }))).toEqual({
      statuses: [{ state: 'delivered', at: new Date('2024-03-01T12:12:13Z'), reference, errorCode: null }],
      replies: [],
    });
  });

  it('tells why a message failed', () => {
    const failed = status(reference, 'failed', 131026);
    expect(readWebhook(notification({ statuses: [failed] })).statuses[0]).toMatchObject({
      state: 'failed',
      errorCode: 131026,
    });
  });

  it('brings what people answer, typed or by button', () => {
    const messages = [reply('6281234567890', 'BERHENTI'), { ...reply('6281', ''), from: 'not a number' }];
    const button = {
      from: '6281234567891',
      id: 'w',
      timestamp: '1',
      type: 'button',
      button: { text: 'Mulai' },
    };
    expect(readWebhook(notification({ messages: [...messages, button] })).replies).toEqual([
      { from: '+6281234567890', text: 'BERHENTI' },
      { from: '+6281234567891', text: 'Mulai' },
    ]);
  });

  it('of other things, or with parts we do not know, loses only those', () => {
    const known = status(reference, 'read');
    const odd = [{ status: 'warmed-up', timestamp: '1' }, null, 7, { ...known, timestamp: 'soon' }];
    const without = { ...known, biz_opaque_callback_data: undefined };
    expect(readWebhook(notification({ statuses: [...odd, without, known] })).statuses).toHaveLength(1);
    expect(readWebhook({ object: 'page', entry: [] })).toEqual({ statuses: [], replies: [] });
    expect(readWebhook(notification({ statuses: [known] }, 'account_update')).statuses).toEqual([]);
  });

  it('of any shape never breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (body, statuses) => {
        expect(readWebhook(body)).toBeDefined();
        expect(readWebhook(notification({ statuses, messages: statuses }))).toBeDefined();
      }),
    );
  });
});

describe('a signature', () => {
  const sign = (secret: string, body: string) =>
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is of exactly these bytes under our secret', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (body, other) => {
        expect(isSigned('app', bytes(body), sign('app', body))).toBe(true);
        expect(isSigned('app', bytes(body), sign('else', body))).toBe(false);
        if (other !== body) expect(isSigned('app', bytes(other), sign('app', body))).toBe(other === body);
      }),
    );
  });

  it.each([null, '', 'sha256=', 'sha1=abc', `sha256=${'0'.repeat(63)}`, `sha256=${'Z'.repeat(64)}`])(
    'is not %j',
    header => {
      expect(isSigned('app', bytes('{}'), header)).toBe(false);
    },
  );

  it('of the handshake is our own word', () => {
    expect(isVerifyToken('periksa', 'periksa')).toBe(true);
    for (const wrong of ['', 'Periksa', 'periksa ', 'x']) expect(isVerifyToken('periksa', wrong)).toBe(false);
  });
});
