import { keepOwnPage } from '~/platform/offline/keep-own-page.ts';

/** The ticket has to open at a door without signal: kept at the first visit, and said so. */
const kept = document.querySelector<HTMLElement>('[data-ticket-kept]');
keepOwnPage(location.pathname).then(
  done => {
    if (kept) kept.hidden = !done;
  },
  () => {
    // No room or a private window: the code in letters can be written down.
  },
);
