import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { packClassroom } from './classroom.ts';
import { packEmbeds } from './embeds.ts';
import { spreadHeaders } from './headers.ts';
import { licences, noteWhatIsSent } from './licences.ts';

/** What is made from the site once its pages are built. */
export function packaging(): AstroIntegration {
  let site = '';
  let base = '/';
  let root = '';
  const sent = new Set<string>();
  return {
    name: 'packaging',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteWhatIsSent(sent)] } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = config.site ?? '';
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        writeFileSync(new URL('licences.txt', dir), licences(root, sent));
        spreadHeaders(fileURLToPath(dir));
        const start = Date.now();
        packEmbeds(fileURLToPath(dir));
        await packClassroom({ folder: fileURLToPath(dir), origin: new URL(site).origin, base });
        logger.info(`files to take away in ${Date.now() - start} ms`);
      },
    },
  };
}
