import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Answers once the reader comes near: `src/islands/near.ts`. */
    'client:near'?: boolean;
  }
}
