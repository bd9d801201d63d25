import { enterDemoAccount } from '~/identity/demo-accounts.server.ts';
import { definePage } from '~/identity/page.ts';
import { letIn, readBrowser } from '~/identity/sign-in-reply.server.ts';
import { act } from '~/identity/visit.server.ts';
import { seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'auth.demo-entry', access: 'public' });

export const action = act(handle, async v => {
  const key = (await v.request.formData()).get('key');
  const result = await enterDemoAccount(String(key), readBrowser(v.request).device, v.clock);
  return result.ok ? letIn(v.request, result.value) : seeOther('/sign-in');
});
