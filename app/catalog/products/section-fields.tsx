import { BasicFields, type BasicFieldsProps } from './basic-fields.tsx';
import { DetailFields } from './detail-fields.tsx';
import { DOCUMENT_FIELDS, DOCUMENT_KINDS } from './document-kinds.ts';
import { PaperFields } from './paper-fields.tsx';
import { PriceFields } from './price-fields.tsx';
import { rowCount } from './row-count.ts';
import type { Section } from './sections.ts';
import { VariantFields } from './variant-fields.tsx';

interface SectionFieldsProps extends BasicFieldsProps {
  section: Section;
  values: Readonly<Record<string, unknown>>;
  /** Inputs that something is said about: what they stand in is not folded. */
  noticed: readonly string[];
}

/** The fields of one page; errors, values and remarks come from the Form around them. */
export function SectionFields({ section, values, noticed, ...choices }: SectionFieldsProps) {
  switch (section) {
    case 'basics':
      return <BasicFields {...choices} />;
    case 'price':
      return <PriceFields steps={rowCount(values, 'step', 2)} shops={rowCount(values, 'elsewhere', 2)} />;
    case 'variants':
      return <VariantFields count={rowCount(values, 'variant', 2)} />;
    case 'papers':
      return <PaperFields open={DOCUMENT_KINDS.filter(kind => isOpen(kind, values, noticed))} />;
    case 'details':
      return <DetailFields asked={choices.asked} categories={choices.categories} />;
  }
}

function isOpen(kind: string, values: SectionFieldsProps['values'], noticed: readonly string[]): boolean {
  return DOCUMENT_FIELDS.some(
    field => Boolean(values[`${kind}${field}`]) || noticed.includes(`${kind}${field}`),
  );
}
