// While what a form sent is being worked on, its page says so, where it has a place for that. Without scripts the browser does.
document.addEventListener('submit', (event) => {
  const working = event.target.querySelector('.working');
  if (working) working.hidden = false;
});

// The page may be shown again as it was left.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('.working').forEach((working) => { working.hidden = true; });
});
