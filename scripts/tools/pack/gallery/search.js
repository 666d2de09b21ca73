// The gallery's search: hides the claims that do not hold every word. Runs in the page, without anything else.
const finder = document.querySelector('.finder');
const input = document.querySelector('#find');
const status = document.querySelector('#found');
/** Words with a space before each: what one types is the beginning of a word, never its middle. */
const plain = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => ` ${word}`)
    .join('');
// What can be seen when the page opens: what is folded is neither searched nor printed.
const entries = [...document.querySelectorAll('.entry')].map((entry) => ({
  entry,
  text: plain(`${entry.closest('.topic').querySelector('h2').innerText} ${entry.innerText}`),
}));

function find() {
  const words = plain(input.value).split(' ').filter(Boolean);
  let count = 0;
  for (const { entry, text } of entries) {
    entry.hidden = !words.every((word) => text.includes(` ${word}`));
    if (!entry.hidden) count += 1;
  }
  for (const topic of document.querySelectorAll('.topic'))
    topic.hidden = !topic.querySelector('.entry:not([hidden])');
  status.textContent =
    words.length === 0
      ? ''
      : count === 0
        ? 'No claim holds all of these words'
        : `${count} of ${entries.length} claims`;
}

input.addEventListener('input', find);
finder.hidden = false;
find();
