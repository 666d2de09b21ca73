// The gallery's search: hides the claims that do not hold every word. Runs in the page, without anything else.
const input = document.querySelector('#find');
const status = document.querySelector('#found');
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const entries = [...document.querySelectorAll('.entry')].map((entry) => ({
  entry,
  text: plain(entry.textContent),
}));

function find() {
  const words = plain(input.value).split(/\s+/u).filter(Boolean);
  let count = 0;
  for (const { entry, text } of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    if (!entry.hidden) count += 1;
  }
  for (const topic of document.querySelectorAll('.topic'))
    topic.hidden = !topic.querySelector('.entry:not([hidden])');
  status.textContent = words.length === 0 ? '' : count === 1 ? '1 claim' : `${count} claims`;
}

input.addEventListener('input', find);
find();
