import { SETTINGS } from './reading.ts';

const asked = Object.entries(SETTINGS).flatMap(([name, [, ...values]]) => values.map((value) => `${name}=${value}`));

/**
 * Runs before a page is first painted, so that nothing flashes; puts the settings where style sheets see them.
 * Kept as text because the content security policy allows it by its hash. `present` is a way of reading in steps.
 */
export const FIRST_SCRIPT = `for(const[,a]of location.search.matchAll(/[?&](${asked.join('|')})(?![^&])/g)){const d=document.documentElement.dataset,[n,v]=a.split('=');d[n]=v;if(d.present)d.read='steps'}`;
