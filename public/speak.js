// Reads a lesson aloud with the browser's own voice. Without it the link leads to a hint; nothing else depends on this.
(() => {
  const link = document.querySelector('[data-speak]');
  const voice = window.speechSynthesis;
  if (!link || !voice || typeof SpeechSynthesisUtterance === 'undefined') return;
  const word = link.querySelector('span');
  const start = word.textContent;
  let reading = false;

  const show = now => {
    reading = now;
    word.textContent = now ? link.dataset.stop : start;
  };
  const pieces = () =>
    [...document.querySelectorAll(`${link.dataset.speak} :is(h1, h2, h3, p, li, figcaption)`)]
      .filter(element => !element.querySelector('p, li'))
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
    event.preventDefault();
    voice.cancel();
    if (reading) return show(false);
    show(true);
    speak(pieces());
  };
  link.setAttribute('role', 'button');
  link.addEventListener('click', toggle);
  link.addEventListener('keydown', event => event.key === ' ' && toggle(event));
  window.addEventListener('pagehide', () => voice.cancel());
})();
