import { readWords } from '~/messages/read-words.server.ts';
import { registerTemplate } from '~/messages/register-template.ts';
import { templates } from '~/messages/templates.ts';
import { BadInput, type Command } from './command.ts';

const usage = 'messages --origin https://laris.example.go.id';

/** `laris messages`: what to put up for approval at WhatsApp, one request body per template and language. */
export const command: Command = {
  name: 'messages',
  usage,
  async run(args, io) {
    const [flag, origin = ''] = args;
    if (flag !== '--origin' || !/^https:\/\//.test(origin) || !URL.canParse(origin))
      throw new BadInput('origin-missing', `Sebutkan alamat portal: ${usage}`);
    const output = templates.flatMap(template =>
      (['id', 'en'] as const).map(language =>
        registerTemplate(template, language, readWords(language, template).text.short, origin),
      ),
    );
    io.say(`${output.length} templat untuk didaftarkan. / ${output.length} templates to register.`);
    return { exit: 0, output };
  },
};
