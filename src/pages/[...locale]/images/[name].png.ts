import type { APIContext } from 'astro';
import { type PictureProps, pictureRoutes, svgFile } from '../../../components/pictures.ts';
import { png } from '../../../pictures/raster.ts';

export const getStaticPaths = () => pictureRoutes([1, 2]);

/** The same picture as PNG, in its own size and in double. */
export async function GET({ props, site }: APIContext): Promise<Response> {
  const picture = props as PictureProps;
  return new Response(await png(await svgFile(picture, site), picture.zoom), { headers: { 'Content-Type': 'image/png' } });
}
