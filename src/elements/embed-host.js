/*
 * For the page of another site that shows this directory in a frame: gives the frame the height of what is in it.
 *
 *   <iframe src="https://mentors.example.edu/embed/" title="Find a mentor" width="100%" height="900"></iframe>
 *   <script src="https://mentors.example.edu/embed.js" async></script>
 *
 * It takes nothing but a height, only from the site that it comes from itself, and only for a frame that is in the page.
 */
(() => {
  const home = new URL('./embed', /** @type {HTMLScriptElement} */ (document.currentScript).src);

  addEventListener('message', ({ origin, source, data }) => {
    const height = data?.type === 'mentor-directory:height' ? data.height : undefined;
    if (origin !== home.origin || !Number.isInteger(height) || height < 1 || height > 200_000) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && frame.src.startsWith(home.href)) frame.style.height = `${height}px`;
    }
  });

  // A frame that was there first has told its height already, and tells it again; one that is still empty will tell it.
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.src.startsWith(home.href)) frame.contentWindow?.postMessage({ type: 'mentor-directory:ask' }, '*');
  }
})();
