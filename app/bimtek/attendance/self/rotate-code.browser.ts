/** The code on the trainer's screen: fetched anew from the server when its seconds are over, never made here. */
async function renew(): Promise<void> {
  const shown = document.querySelector<HTMLElement>('[data-left]');
  if (!shown) return;
  await new Promise(resolve => setTimeout(resolve, Math.max(1, Number(shown.dataset.left)) * 1000));
  try {
    const response = await fetch(location.href, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const next = page.querySelector<HTMLElement>('[data-left]');
    if (next) shown.replaceWith(next);
    else shown.dataset.left = '5';
  } catch {
    shown.dataset.left = '5';
  }
  void renew();
}

void renew();
