import type { CheckGroup } from './check.ts';
import { type Example, exampleFeatures } from './example.ts';
import { describePhoto, type PhotoLine } from './photo/describe-photo.ts';
import { describePrice } from './price/describe-price.ts';

/** One line of an example: text as it stands, or a figure that needs words around it. */
export type ExampleLine =
  | { kind: 'text'; text: string }
  | { kind: 'photo'; width: number; height: number; sharpness: number }
  | PhotoLine
  | { kind: 'broken-photo' }
  | { kind: 'no-photo' }
  | { kind: 'document'; document: string; number: string; expiresOn: string }
  | { kind: 'no-document' };

/** What a person must see of an example to understand it: photos for a photo check, papers for a legal one. */
export function describeExample(example: Example, group: CheckGroup): ExampleLine[] {
  if (group === 'photo') return photoLines(example);
  const title: ExampleLine[] = textLine(example.title);
  if (group === 'legal') return [...title, ...documentLines(example)];
  if (group === 'price') return [...title, ...describePrice(example).flatMap(textLine)];
  const { netContent, description, category, unit } = example;
  const parts = group === 'text' ? [netContent, description] : [category, unit, netContent];
  return [...title, ...parts.flatMap(textLine)];
}

function textLine(text: unknown): ExampleLine[] {
  return typeof text === 'string' && text.trim() !== '' ? [{ kind: 'text', text }] : [];
}

function photoLines({ photos }: Example): ExampleLine[] {
  if (photos.length === 0) return [{ kind: 'no-photo' }];
  return photos.flatMap((photo, at): ExampleLine[] => {
    if (photo.broken) return [{ kind: 'broken-photo' }];
    const figures = 'sharpness' in photo ? [] : describePhoto(photo);
    if (figures.length > 0) return figures;
    const { width, height, sharpness } = exampleFeatures(photo, at + 1);
    return [{ kind: 'photo', width, height, sharpness }];
  });
}

function documentLines({ documents }: Example): ExampleLine[] {
  if (!Array.isArray(documents) || documents.length === 0) return [{ kind: 'no-document' }];
  return documents.map(({ kind, number = '', expiresOn = '' }: Record<string, string | undefined>) => ({
    kind: 'document',
    document: (kind ?? '').toUpperCase(),
    number,
    expiresOn,
  }));
}
