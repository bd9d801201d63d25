import type { Example } from '../example.ts';
import { LanguageSwitch } from './language-switch.tsx';

export const examples: Example[] = [{ name: 'other', view: () => <LanguageSwitch action="/language" /> }];
