// What the page does before its Wasm is there, and when that has stopped.
// A link to a scenario of its own does not show the default's numbers first.
if (location.search.length > 1) document.documentElement.classList.add('linked');

// Says plainly that the calculator has stopped or could not be loaded, where the page would else stand still without
// a word. What the reader has chosen stands in the address bar, so a reload brings it back.
(() => {
  const say = (stopped) => {
    if (document.querySelector('.stopped')) return;
    const english = /[?&]lang=en\b/.test(location.search) || document.documentElement.lang === 'en';
    const message = document.createElement('p');
    message.className = 'stopped';
    message.setAttribute('role', 'alert');
    const words = stopped
      ? ['Räknaren har stannat på grund av ett fel. ', 'The calculator has stopped because of an error. ']
      : ['Räknaren kunde inte laddas. ', 'The calculator could not be loaded. '];
    message.textContent = words[english ? 1 : 0];
    const again = document.createElement('a');
    again.href = location.href;
    again.textContent = english ? 'Reload the page. Your choices are kept.' : 'Ladda om sidan. Dina val finns kvar.';
    // With a fragment in the address, following the link would not load anything.
    again.addEventListener('click', (event) => { event.preventDefault(); location.reload(); });
    message.append(again);
    document.body.prepend(message);
  };
  const judge = (error, script) => {
    if (error instanceof WebAssembly.RuntimeError) say(true);
    else if (document.querySelector('.loading') && (error || script)) say(false);
  };
  // A script that cannot be fetched tells only those who listen on the way down.
  addEventListener('error', (event) => judge(event.error, event.target.tagName === 'SCRIPT'), true);
  addEventListener('unhandledrejection', (event) => judge(event.reason));
})();
