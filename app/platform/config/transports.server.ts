import { type Env, SettingsError } from './env.server.ts';

export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://… */
  url: string;
  /** "Laris Batang <laris@batangkab.go.id>" */
  from: string;
}

export interface WhatsappSettings {
  token: string;
  phoneId: string;
  /** Signs what the provider tells us. */
  appSecret: string;
  /** What the provider repeats when our webhook is registered. */
  verifyToken: string;
}

/** Ways out of the house. None set: messages stay in the outbox, where staff see them. */
export interface TransportSettings {
  mail: MailSettings | undefined;
  whatsapp: WhatsappSettings | undefined;
}

/** A transport is set whole or not at all: half of one would lose messages in silence. */
export function readTransports(env: Env): TransportSettings {
  const mail = whole({ SMTP_URL: env.SMTP_URL, LARIS_MAIL_FROM: env.LARIS_MAIL_FROM });
  const whatsapp = whole({
    WHATSAPP_TOKEN: env.WHATSAPP_TOKEN,
    WHATSAPP_PHONE_ID: env.WHATSAPP_PHONE_ID,
    WHATSAPP_APP_SECRET: env.WHATSAPP_APP_SECRET,
    WHATSAPP_VERIFY_TOKEN: env.WHATSAPP_VERIFY_TOKEN,
  });
  if (mail && !/^smtps?:\/\//.test(mail.SMTP_URL)) {
    throw new SettingsError('SMTP_URL: smtp://… atau smtps://… / must begin with smtp:// or smtps://');
  }
  return {
    mail: mail && { url: mail.SMTP_URL, from: mail.LARIS_MAIL_FROM },
    whatsapp: whatsapp && {
      token: whatsapp.WHATSAPP_TOKEN,
      phoneId: whatsapp.WHATSAPP_PHONE_ID,
      appSecret: whatsapp.WHATSAPP_APP_SECRET,
      verifyToken: whatsapp.WHATSAPP_VERIFY_TOKEN,
    },
  };
}

function whole<N extends string>(named: Record<N, string | undefined>): Record<N, string> | undefined {
  const missing = (Object.keys(named) as N[]).filter(name => !named[name]);
  if (missing.length === Object.keys(named).length) return undefined;
  if (missing.length > 0) {
    throw new SettingsError(`Belum diisi / still missing: ${missing.join(', ')}.`);
  }
  return named as Record<N, string>;
}
