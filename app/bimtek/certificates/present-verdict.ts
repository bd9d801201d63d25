/** What the check of a credential file found, as far as this room reads it. */
interface Judged {
  valid: boolean;
  reasons: readonly string[];
  notes: readonly string[];
  credential: Record<string, unknown> | null;
}

export interface ShownVerdict {
  valid: boolean;
  reasons: string[];
  notes: string[];
  /** What the file says of itself; empty where it could not be read. */
  facts: { name: string; title: string; jp: string; validFrom: string; validUntil: string };
}

type Bag = Record<string, unknown>;

const longest = 300;

const inside = (value: unknown): Bag =>
  typeof value === 'object' && value !== null ? ((Array.isArray(value) ? value[0] : value) as Bag) : {};
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longest) : '';

/** The name of the holder: an identifier that says that it is one, in the clear. */
function nameIn(subject: Bag): string {
  const list = Array.isArray(subject.identifier) ? subject.identifier : [subject.identifier];
  const named = list.map(inside).find(each => each.identityType === 'name' && each.hashed === false);
  return text(named?.identityHash) || text(subject.name);
}

/** The verdict with what the file says, ready to be compared with a paper. Only plain text leaves here. */
export function presentVerdict({ valid, reasons, notes, credential }: Judged): ShownVerdict {
  const whole = inside(credential);
  const subject = inside(whole.credentialSubject);
  const achievement = inside(subject.achievement);
  return {
    valid,
    reasons: [...reasons],
    notes: [...notes],
    facts: {
      name: nameIn(subject),
      title: text(achievement.name) || text(whole.name),
      jp: text(subject.creditsEarned),
      validFrom: text(whole.validFrom).slice(0, 10),
      validUntil: text(whole.validUntil).slice(0, 10),
    },
  };
}
