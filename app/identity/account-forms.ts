import { z } from 'zod';

/** Words that open most stolen accounts; a longer list belongs to the breached-password check. */
const common = [
  'password',
  '12345678',
  '123456789',
  '1234567890',
  'qwertyui',
  'indonesia',
  'rahasia1',
  'sayangku',
  'bismillah',
];

const password = z
  .string()
  .min(1, 'password-missing')
  .min(8, 'password-short')
  .max(200, 'password-short')
  .refine(value => !common.includes(value.toLowerCase()), 'password-common');
const contact = z.string().trim().min(1, 'contact-missing').max(254, 'contact-invalid');

export const signUpForm = z.object({
  name: z.string().trim().min(1, 'name-missing').max(120, 'name-missing'),
  contact,
  password,
  pemda: z.string().min(1, 'pemda-unknown'),
});

export const signInForm = z.object({ contact, password: z.string().min(1, 'password-missing') });

export const requestResetForm = z.object({ contact });

export const resetPasswordForm = z.object({ password });
