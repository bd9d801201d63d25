import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { exampleUrl, type PhotoFault } from './photo-examples.ts';

/** How it should not be beside how it could be: two small pictures of the same goods, side by side on a phone too. */
export function PhotoPair({ fault }: { fault: PhotoFault }) {
  const t = useWords();
  const pair = [
    { name: fault, tone: 'bad', words: 'bad' },
    { name: 'good', tone: 'good', words: 'good' },
  ] as const;
  return (
    <Row>
      {pair.map(({ name, tone, words }) => (
        <div key={name}>
          <img
            src={exampleUrl(name)}
            width={136}
            height={102}
            loading="lazy"
            alt={t(`catalog.photo-example.${name}`)}
          />
          <p>
            <Tag tone={tone}>{t(`catalog.photo-example.is-${words}`)}</Tag>
          </p>
        </div>
      ))}
    </Row>
  );
}
