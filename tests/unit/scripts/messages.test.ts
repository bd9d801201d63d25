import { describe, expect, it } from 'vitest';
import { templates } from '~/messages/templates.ts';
import { command } from '../../../scripts/laris/messages.ts';

const said: string[] = [];
const io = { stdin: process.stdin, say: (line: string) => void said.push(line) };
type Body = { name: string; language: string; category: string; components: Record<string, unknown>[] };
const list = async () => (await command.run(['--origin', 'https://laris.test'], io)).output as Body[];

describe('laris messages', () => {
  it('prints what to register, each template in both languages', async () => {
    const bodies = await list();
    expect(bodies).toHaveLength(templates.length * 2);
    expect(new Set(bodies.map(body => `${body.name}/${body.language}`)).size).toBe(bodies.length);
    for (const { name, category } of bodies) {
      expect(name).toMatch(/^laris_[a-z_]+$/);
      expect(category).toBe(/_code$/.test(name) ? 'AUTHENTICATION' : 'UTILITY');
    }
  });

  it('names every parameter with an example, and ends in words', async () => {
    const accepted = (await list()).find(body => body.name === 'laris_registration_accepted')!;
    expect(accepted.components).toEqual([
      {
        type: 'BODY',
        text: 'Usaha Anda sudah diterima. Buka {{link}} untuk menambah produk pertama Anda.',
        example: {
          body_text_named_params: [{ param_name: 'link', example: 'https://laris.test/account/messages' }],
        },
      },
    ]);
    for (const { components } of await list()) {
      const text = components[0]?.text;
      // The provider refuses a value at either end, and two in a row.
      if (typeof text === 'string') expect(text).not.toMatch(/^\{\{|\}\}$|\}\}\s*\{\{/);
    }
  });

  it('leaves the words of a one-time code to the provider', async () => {
    const code = (await list()).find(body => body.name === 'laris_sign_in_code')!;
    expect(code.components).toEqual([
      { type: 'BODY', add_security_recommendation: true },
      { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
    ]);
  });

  it.each([[], ['--origin'], ['--origin', 'http://laris.test'], ['https://laris.test']])(
    'needs an origin: %j',
    async (...args) => {
      await expect(command.run(args.flat(), io)).rejects.toMatchObject({ code: 'origin-missing' });
    },
  );
});
