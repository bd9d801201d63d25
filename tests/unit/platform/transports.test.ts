import { describe, expect, it } from 'vitest';
import { readEnv, SettingsError } from '~/platform/config/env.server.ts';
import { readTransports } from '~/platform/config/transports.server.ts';

const mail = { SMTP_URL: 'smtp://localhost:25', LARIS_MAIL_FROM: 'Laris <laris@contoh.id>' };
const whatsapp = {
  WHATSAPP_TOKEN: 't',
  WHATSAPP_PHONE_ID: '1066',
  WHATSAPP_APP_SECRET: 's',
  WHATSAPP_VERIFY_TOKEN: 'v',
};
const read = (settings: Record<string, string>) => readTransports(readEnv(settings));

describe('the ways out of the house', () => {
  it('are none without settings', () => {
    expect(read({})).toEqual({ mail: undefined, whatsapp: undefined });
    expect(read({ SMTP_URL: '', LARIS_MAIL_FROM: ' ' })).toEqual({ mail: undefined, whatsapp: undefined });
  });

  it('are each whole', () => {
    expect(read(mail)).toEqual({
      mail: { url: mail.SMTP_URL, from: mail.LARIS_MAIL_FROM },
      whatsapp: undefined,
    });
    expect(read({ ...mail, ...whatsapp }).whatsapp).toEqual({
      token: 't',
      phoneId: '1066',
      appSecret: 's',
      verifyToken: 'v',
    });
  });

  it.each([...Object.keys(mail), ...Object.keys(whatsapp)])('are refused without %s', name => {
    const { [name]: _, ...rest } = { ...mail, ...whatsapp } as Record<string, string>;
    expect(() => read(rest)).toThrow(SettingsError);
    expect(() => read(rest)).toThrow(name);
  });

  it('name a mail server by its kind', () => {
    expect(() => read({ ...mail, SMTP_URL: 'http://localhost' })).toThrow('smtp://');
    expect(read({ ...mail, SMTP_URL: 'smtps://u:p@host:465' }).mail?.url).toBe('smtps://u:p@host:465');
  });
});
