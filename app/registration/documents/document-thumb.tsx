import { Icon } from '~/ui/icon/icon.tsx';
import type { DocumentFormat } from './document-format.ts';
import { documentUrl } from './document-url.ts';

interface DocumentThumbProps {
  document: { id: string; format: DocumentFormat };
  /** What it is, for readers of the screen; leave it out where the words stand beside it. */
  alt?: string;
}

/** A document as a small picture of 64 pixels; a PDF as an icon, since nothing here can draw its page. */
export function DocumentThumb({ document, alt = '' }: DocumentThumbProps) {
  if (document.format === 'pdf') {
    return (
      <span className="thumb">
        <Icon name="file" />
        {alt ? <span className="unseen">{alt}</span> : null}
      </span>
    );
  }
  return (
    <img
      className="thumb"
      src={documentUrl(document.id, 'small')}
      width={64}
      height={64}
      loading="lazy"
      alt={alt}
    />
  );
}
