import { parseArgs } from 'node:util';
import { isPemdaId } from '~/identity/actor.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import { BadInput } from './command.ts';

type Flags = Record<string, { type: 'string' | 'boolean' }>;

/** Options of a command by name; an unknown one, or one without its value, is bad input. */
export function readOptions(args: string[], options: Flags, usage: string) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch {
    throw new BadInput('options-invalid', `Pilihan tidak dikenal atau tanpa nilai. Pakai: ${usage}`);
  }
}

/** The dotted Kemendagri code; throws unless it has its form. */
export function readPemda(value: string | boolean | undefined): string {
  if (!isPemdaId(value))
    throw new BadInput('pemda-invalid', 'Sebutkan pemda dengan kode Kemendagri bertitik: --pemda 33.25.');
  return value;
}

export async function requirePemda(pemda: string): Promise<void> {
  if (!(await findPemdaById(pemda)))
    throw new BadInput('pemda-unknown', `Pemda ${pemda} belum ada di basis data ini.`);
}

export function readDayOption(value: string | boolean | undefined, name: string): string {
  if (!isCalendarDay(value)) throw new BadInput('day-invalid', `--${name} harus tanggal, contoh 2024-08-02.`);
  return value;
}
