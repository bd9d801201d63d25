import { config } from '~/platform/config/config.server.ts';
import { askDjp } from '~/platform/registers/ask-djp.server.ts';
import { askInaproc } from '~/platform/registers/ask-inaproc.server.ts';
import { askOss } from '~/platform/registers/ask-oss.server.ts';
import type { Answers, Question } from '../answers/questions.ts';
import { readOssForm } from './oss-form.ts';
import { type Finding, type Register, registers } from './registers.ts';

/** The registers that have an address in the settings. */
export function listConnected(): Register[] {
  return registers.filter(register => config().registers[register] !== undefined);
}

type Values = Partial<Record<Question, string | null | undefined>>;

/** Leaves out what the register leaves open. */
function found(values: Values): Finding {
  const written = Object.entries(values).filter(([, value]) => value);
  return { kind: 'found', values: Object.fromEntries(written) as Partial<Record<Question, string>> };
}

function settle<T extends object>(
  answer: T | null | { silent: 'timeout' | 'refused' | 'unreadable' | 'unreachable' },
  read: (answer: T) => Finding,
): Finding {
  if (answer === null) return { kind: 'absent' };
  if ('silent' in answer) return { kind: 'down', reason: answer.silent };
  return read(answer as T);
}

/**
 * Asks one register about a vendor. Null when there is nothing to ask with: the register is not connected, or the vendor
 * has not given the number that it goes by. `inaprocCode`: INAPROC knows vendors by a code of its own.
 */
export async function askRegister(
  register: Register,
  answers: Answers,
  inaprocCode: string | null,
): Promise<Finding | null> {
  const settings = config().registers[register];
  if (!settings) return null;
  if (register === 'oss') {
    if (!answers.nib) return null;
    return settle(await askOss(settings, answers.nib), business =>
      found({
        nib: business.nib,
        businessName: business.name,
        businessForm: business.form ? readOssForm(business.form) : null,
        npwp: business.npwp,
        kbliCode: business.kbli.join(', '),
      }),
    );
  }
  if (register === 'djp') {
    if (!answers.npwp) return null;
    return settle(await askDjp(settings, answers.npwp), payer => {
      if (!payer.valid) return { kind: 'absent' };
      return found({
        npwp: payer.npwp,
        taxable: payer.taxable === null ? null : payer.taxable ? 'yes' : 'no',
      });
    });
  }
  if (!inaprocCode) return null;
  return settle(await askInaproc(settings, inaprocCode), listed =>
    found({ nib: listed.nib, npwp: listed.npwp, businessName: listed.name }),
  );
}
