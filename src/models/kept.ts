/** What the caches of the site are called in a browser that keeps it: this and a version. Caches of other names are not ours. */
export const CACHES = 'across-the-table-';
