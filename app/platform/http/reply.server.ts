import { data, redirect } from '@remix-run/node';
import type { Problem } from '~/reference/result.ts';

/** What a form gets back: what is wrong, as codes, and what was typed. */
export interface Refusal {
  problems: Problem[];
  values: Record<string, string>;
}

/** 422: nothing was written, the input is kept. Passwords are never echoed. */
export function invalid(problems: Problem[], form?: FormData) {
  const values: Record<string, string> = {};
  for (const [name, value] of form ?? []) {
    if (typeof value === 'string' && !name.startsWith('password')) values[name] = value;
  }
  return data<Refusal>({ problems, values }, { status: 422 });
}

/** 303: the browser asks for the next page with GET. */
export function seeOther(path: string, headers?: HeadersInit): Response {
  return redirect(path, { status: 303, ...(headers ? { headers } : {}) });
}

export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** A download with a safe name. */
export function attachment(body: BodyInit, options: { name: string; type: string }): Response {
  return new Response(body, {
    headers: {
      'Content-Type': options.type,
      'Content-Disposition': `attachment; filename="${options.name.replace(/[^\w.-]+/g, '-')}"`,
      'Cache-Control': 'no-store',
    },
  });
}
