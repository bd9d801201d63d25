import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { BusinessForm, Question, Taxable } from '~/registration/answers/questions.ts';
import type { DocumentKind } from '~/registration/documents/document-kinds.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';

/** A paper as far as requirements depend on it. */
export interface HeldDocument {
  kind: DocumentKind;
  /** Last day on which it counts; null: for good. */
  expiresOn: CalendarDay | null;
  /** What the check of the picture found; it advises and never blocks. Null: not looked at. */
  readable: boolean | null;
}

/** What the office wants changed, and has not been dealt with since. */
export interface OpenReason {
  code: string;
  field: Question | DocumentKind;
}

/** Goods that the vendor has or wants to put up. */
export interface Goods {
  /** Kind of the category, e.g. packaged-food: the catalog's word. */
  kind: string;
  /** Kinds of permits that the goods carry themselves, e.g. bpom. */
  permits: readonly string[];
}

/** Everything that the requirements of one vendor depend on. */
export interface Facts {
  /** Whether somebody owns this vendor's account. */
  account: boolean;
  /** Null before the registration is started. */
  status: RegistrationStatus | null;
  submittedOn: CalendarDay | null;
  acceptedOn: CalendarDay | null;
  /** Which questions are answered; what was written stays sealed. */
  answered: readonly Question[];
  businessForm: BusinessForm | null;
  taxable: Taxable | null;
  documents: readonly HeldDocument[];
  reasons: readonly OpenReason[];
  goods: readonly Goods[];
  /** Channels of the pemda; one of a kind that no rule names is asked what every channel is. */
  channels: readonly { id: string; kind: string }[];
}
