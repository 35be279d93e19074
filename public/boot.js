// Starts the page's program: a file of its own, as a strict policy allows no script in the page.
import init from './who-pays.js';

init();
