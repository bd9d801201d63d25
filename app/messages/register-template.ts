import { namesIn } from './split-template.ts';
import { type Template, traitsOf } from './templates.ts';

/** The name of a template at the provider: lower case and underscores. */
export function whatsappName(template: Template): string {
  return `laris_${template.replaceAll('-', '_')}`;
}

/** What an approver sees in place of a value; they refuse a template without. */
const examples: Record<string, string> = {
  office: 'UKPBJ Kabupaten Batang',
  minutes: '30',
  days: '30',
  count: '3',
};

function exampleOf(name: string, origin: string): string {
  return name === 'link' ? new URL('/account/messages', origin).href : (examples[name] ?? '123456');
}

/**
 * The body of the request by which a template is put up for approval (Graph API, `message_templates`): our short text
 * with named parameters; for a one-time code the provider's own words and a button that copies the code.
 */
export function registerTemplate(
  template: Template,
  language: 'id' | 'en',
  short: string,
  origin: string,
): Record<string, unknown> {
  const head = { name: whatsappName(template), language };
  if (traitsOf(template).oneTimeCode) {
    return {
      ...head,
      category: 'AUTHENTICATION',
      components: [
        { type: 'BODY', add_security_recommendation: true },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
      ],
    };
  }
  const parameters = namesIn(short).map(name => ({ param_name: name, example: exampleOf(name, origin) }));
  return {
    ...head,
    category: 'UTILITY',
    parameter_format: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: short.replace(/\{(\w+)\}/g, '{{$1}}'),
        example: { body_text_named_params: parameters },
      },
    ],
  };
}
