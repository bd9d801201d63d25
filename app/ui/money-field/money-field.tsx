import { TextField, type TextFieldProps } from '../text-field/text-field.tsx';

/** Whole rupiah, written as people write it: 15.000 or 15000. */
export function MoneyField(props: TextFieldProps) {
  return <TextField inputMode="numeric" autoComplete="off" before="Rp" {...props} />;
}
