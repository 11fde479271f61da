/** Offers a newer version of a site that is kept in this browser. It is never taken without being asked for. */

function offer(worker: ServiceWorker): void {
  const box = document.getElementById('newer');
  if (!box) return;
  box.hidden = false;
  box.querySelector('button')?.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('use');
  });
}

/** Looks for a version that waits, or comes while the page is open. */
export async function offerNewer(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  if (registration.waiting) return offer(registration.waiting);
  const watch = () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') offer(coming);
    });
  };
  watch();
  registration.addEventListener('updatefound', watch);
}
