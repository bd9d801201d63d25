import { type SeedRefusal, SeedRefused, seed } from '#db/seeds/seed.server.ts';
import { stories } from '#db/seeds/stories/by-name.ts';
import { BadInput, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const known = Object.keys(stories).join(', ');

const messages: Record<SeedRefusal, string> = {
  'story-unknown': `Cerita itu tidak ada. Yang ada: ${known}.`,
  'live-mode': 'Cerita contoh hanya untuk mode demo (LARIS_MODE=demo).',
  'real-database': 'Basis data ini berisi daerah sungguhan. Cerita contoh tidak dimuat.',
  'other-story': 'Basis data ini sudah memuat cerita lain. Pakai folder data baru (LARIS_DATA).',
};

/** Migrates first (withDatabase does), then tells the story; a second time changes nothing. */
export const command: Command = {
  name: 'seed',
  usage: `seed <${Object.keys(stories).join('|')}>`,
  async run([story, ...rest], io) {
    if (!story || rest.length > 0) throw new BadInput('usage', `Tulis satu nama cerita: ${known}.`);
    try {
      return { exit: 0, output: await withDatabase(({ ownerUrl }) => seed(story, io.say, ownerUrl)) };
    } catch (error) {
      if (error instanceof SeedRefused) throw new BadInput(error.code, messages[error.code]);
      throw error;
    }
  },
};
