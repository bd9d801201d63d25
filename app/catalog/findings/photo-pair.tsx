import { useWords } from '~/i18n/use-words.ts';
import { Tiles } from '~/ui/arrange/arrange.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { exampleUrl, type PhotoFault } from './photo-examples.ts';

/** How it should not be beside how it could be: two small pictures of the same goods. */
export function PhotoPair({ fault }: { fault: PhotoFault }) {
  const t = useWords();
  const pair = [
    { name: fault, tone: 'bad', words: 'bad' },
    { name: 'good', tone: 'good', words: 'good' },
  ] as const;
  return (
    <Tiles>
      {pair.map(({ name, tone, words }) => (
        <li key={name}>
          <figure className="photo">
            <img
              src={exampleUrl(name)}
              width={320}
              height={240}
              loading="lazy"
              alt={t(`catalog.photo-example.${name}`)}
            />
            <figcaption>
              <Tag tone={tone}>{t(`catalog.photo-example.is-${words}`)}</Tag>
            </figcaption>
          </figure>
        </li>
      ))}
    </Tiles>
  );
}
