import { translate } from '~/i18n/namespaces.server.ts';
import { config } from '~/platform/config/config.server.ts';
import type { MailSettings, WhatsappSettings } from '~/platform/config/transports.server.ts';
import { sendMail } from '~/platform/mail/send-mail.server.ts';
import { sendTemplate } from '~/platform/whatsapp/send-template.server.ts';
import type { Channel } from './channels.ts';
import type { Failure } from './codes.ts';
import { composeHtml, composeText, type MailParts } from './compose-mail.ts';
import type { Letter } from './letter.ts';
import { whatsappName } from './register-template.ts';

export type Outcome =
  | { ok: true; id: string }
  | { ok: false; code: Failure }
  /** It left, no answer came. */
  | { ok: 'unknown' };

export type Transport = (letter: Letter) => Promise<Outcome>;
export type Transports = Partial<Record<Exclude<Channel, 'in-app'>, Transport>>;

/** The ways out that this deployment has. */
export function openTransports(): Transports {
  const { mail, whatsapp } = config().transports;
  return {
    ...(whatsapp ? { whatsapp: throughWhatsapp(whatsapp) } : {}),
    ...(mail ? { email: throughMail(mail) } : {}),
  };
}

/** Where the portal stands, for links that leave it. */
export function publicOrigin(): string {
  return config().origin ?? `http://localhost:${config().port}`;
}

export function throughMail(settings: MailSettings): Transport {
  return letter => {
    const { rendered, name, office, address, leave } = letter;
    const t = translate(rendered.language);
    const parts: MailParts = {
      ...rendered,
      greeting: name ? t('messages.mail.greeting-named', { name }) : t('messages.mail.greeting'),
      sign: office,
      foot: t('messages.mail.foot', { office }),
      ...(leave ? { leave: { text: t('messages.mail.leave'), page: leave } } : {}),
    };
    return sendMail(settings, {
      to: address,
      subject: rendered.subject,
      text: composeText(parts),
      html: composeHtml(parts),
      messageId: `<${letter.mailId}@${new URL(publicOrigin()).hostname}>`,
      ...(leave ? { unsubscribe: leave } : {}),
    });
  };
}

export function throughWhatsapp(settings: WhatsappSettings): Transport {
  return ({ address, template, rendered, oneTimeCode, reference }) =>
    sendTemplate(settings, {
      to: address,
      template: whatsappName(template),
      language: rendered.language,
      parameters: oneTimeCode ? { oneTimeCode } : rendered.parameters,
      reference,
    });
}
