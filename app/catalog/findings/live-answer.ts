import type { AttributeField } from '../products/attribute-fields.ts';
import type { Remark } from './present-remarks.ts';

/** What the portal answers to a page of the form that has not been saved. */
export interface LiveAnswer {
  remarks: Record<string, Remark[]>;
  /** What the score would be; null while the product is being written for the first time. */
  score: number | null;
  /** Fields of the category that is chosen at this moment. */
  asked: AttributeField[];
}
