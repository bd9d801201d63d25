import { TextField, type TextFieldProps } from '../text-field/text-field.tsx';

/** The phone's own calendar; it sends and takes `2026-11-21` whatever it shows. */
export function DateField(props: TextFieldProps) {
  return <TextField type="date" {...props} />;
}
