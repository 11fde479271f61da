/** Name of the event by which a chart that broke asks for the picture the page came with. */
export const BROKEN = 'chart:broken';
