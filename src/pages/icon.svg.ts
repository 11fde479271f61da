/** The sign of the site as a file, for devices that install it. */
import icon from '../styles/icon.svg?raw';

export const GET = () => new Response(icon);
