/**
 * `<embedded-page>`: tells the page around a frame how high its own content is, at once and whenever that changes, for
 * `/embed.js` to give the frame that height. Without that script, or without a frame, nothing comes of it.
 *
 * It hands out heights and nothing else, so whoever shows the frame may have them; it takes only the question for them.
 */
export class EmbeddedPage extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    if (parent === window) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const tell = (): void => {
      const height = Math.ceil(this.getBoundingClientRect().height);
      parent.postMessage({ type: 'mentor-directory:height', height }, '*');
    };
    const observer = new ResizeObserver(tell);
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
    const onQuestion = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === parent && (data as { type?: unknown } | null)?.type === 'mentor-directory:ask') tell();
    };
    addEventListener('message', onQuestion, { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}
