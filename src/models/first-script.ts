import { SETTINGS } from './reading.ts';

const asked = Object.entries(SETTINGS).flatMap(([name, [, ...values]]) => values.map((value) => `${name}=${value}`));

/**
 * Runs before a page is first painted, so that nothing flashes; puts the settings where style sheets see them.
 * Kept as text because the content security policy allows it by its hash. The first of several values counts. `present` is a way of reading in steps.
 */
export const FIRST_SCRIPT = `for(const a of'${asked.join(' ')}'.split(' ')){const[n,v]=a.split('='),d=document.documentElement.dataset;if(new URLSearchParams(location.search).get(n)==v)d[n]=v;if(d.present)d.read='steps'}`;

/** On a page whose chart can ask for a guess: says on the root that the address does, so that what would give it away is not seen before the chart asks. */
export const GUESS_ASKED = `if(new URLSearchParams(location.search).has('guess'))document.documentElement.dataset.guess=''`;
