import { TextField, type TextFieldProps } from '../text-field/text-field.tsx';

/**
 * A text input with the number keyboard: `type=number` would drop what it cannot read and refuse Indonesian
 * separators, so the domain parses the text and says what is wrong with it.
 */
export function NumberField({ unit, ...rest }: TextFieldProps & { unit?: string }) {
  return <TextField inputMode="decimal" autoComplete="off" short {...rest} after={unit} />;
}
