// Reads a part of the page aloud with the browser's own voice. Without it the link leads to a hint; nothing else depends
// on this. Listens on the document, since links come and go where the framework changes pages.
(() => {
  const voice = window.speechSynthesis;
  if (window.larisSpeaks) return;
  window.larisSpeaks = true;
  if (!voice || typeof SpeechSynthesisUtterance === 'undefined') return;
  const readable = ':is(h1, h2, h3, p, li, figcaption, label, legend)';
  let link = null;
  let start = '';

  const show = now => {
    const word = link?.querySelector('span');
    if (now) start = word.textContent;
    if (word) word.textContent = now ? link.dataset.stop : start;
    if (!now) link = null;
  };
  const pieces = () =>
    [...document.querySelectorAll(link.dataset.speak)]
      .flatMap(part => (part.matches(readable) ? [part] : [...part.querySelectorAll(readable)]))
      .filter(element => !element.querySelector(readable) && !element.closest('[role=status]'))
      .map(element => element.textContent.trim())
      .filter(Boolean);

  // One utterance per sentence group: Chrome falls silent in long ones.
  const speak = texts => {
    const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID';
    texts.forEach((text, at) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = lang;
      utterance.rate = 0.95;
      if (at === texts.length - 1) utterance.onend = () => show(false);
      utterance.onerror = event => event.error === 'interrupted' || event.error === 'canceled' || show(false);
      voice.speak(utterance);
    });
  };

  const toggle = event => {
    const pressed = event.target.closest?.('[data-speak]');
    if (!pressed) return;
    event.preventDefault();
    const again = pressed === link;
    voice.cancel();
    show(false);
    if (again) return;
    link = pressed;
    show(true);
    speak(pieces());
  };
  for (const found of document.querySelectorAll('[data-speak]')) found.setAttribute('role', 'button');
  document.addEventListener('click', toggle);
  document.addEventListener('keydown', event => event.key === ' ' && toggle(event));
  window.addEventListener('pagehide', () => voice.cancel());
})();
