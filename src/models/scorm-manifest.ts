import { document, element } from './xml.ts';

export type Lesson = {
  /** Stable for ever: a learning platform knows a package again by it. */
  id: string;
  title: string;
  /** The page to open. */
  start: string;
  /** Every file of the package, the start page included. */
  files: readonly string[];
};

/** `imsmanifest.xml` of a SCORM 1.2 package with one lesson in it (ADL SCORM 1.2, Content Aggregation Model). */
export function scormManifest({ id, title, start, files }: Lesson): string {
  return document(
    element(
      'manifest',
      { identifier: id, version: '1.0', xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2' },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')),
      element(
        'organizations',
        { default: `${id}-order` },
        element(
          'organization',
          { identifier: `${id}-order` },
          element('title', {}, title),
          element('item', { identifier: `${id}-item`, identifierref: `${id}-lesson`, isvisible: 'true' }, element('title', {}, title)),
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: `${id}-lesson`, type: 'webcontent', 'adlcp:scormtype': 'sco', href: start },
          ...[...files].sort().map((file) => element('file', { href: file })),
        ),
      ),
    ),
  );
}
