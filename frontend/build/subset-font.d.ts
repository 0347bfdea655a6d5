declare module "subset-font" {
  interface Options {
    targetFormat?: "woff2" | "woff" | "truetype";
    keepFeatures?: string[];
    noHinting?: boolean;
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }
  export default function subset(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
