/** Lets the service worker keep the page and what it reads; `onKept` once it does for a page that it did not open. */
export function keepPage(onKept: () => void): void {
  // Service workers exist only in secure contexts; elsewhere the page works with a network alone.
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  if (navigator.serviceWorker.controller === null) navigator.serviceWorker.addEventListener('controllerchange', onKept, { once: true });
  const address = (path: string) => new URL(path, document.baseURI).href;
  // A browser that keeps nothing still shows the page.
  navigator.serviceWorker.register(address('m-sw.js'), { scope: address('m') }).catch(() => undefined);
}
