/** subset-font ships no types: what we use of it. */
declare module 'subset-font' {
  type Options = {
    targetFormat: 'woff2' | 'truetype';
    noHinting?: boolean;
    keepFeatures?: string[];
    preserveNameIds?: readonly number[];
    variationAxes?: Record<string, { min: number; max: number; default: number }>;
  };
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}

/** fontverter ships none either. */
declare module 'fontverter' {
  export function convert(font: Uint8Array, format: 'truetype' | 'woff2'): Promise<Uint8Array>;
}
