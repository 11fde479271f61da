import type { APIContext } from 'astro';
import { type PictureProps, pictureRoutes, svgFile } from '../../../components/pictures.ts';

export const getStaticPaths = () => pictureRoutes([1]);

/** A picture of a chart, drawn when the site is built. */
export async function GET({ props, site }: APIContext): Promise<Response> {
  return new Response(await svgFile(props as PictureProps, site), { headers: { 'Content-Type': 'image/svg+xml' } });
}
