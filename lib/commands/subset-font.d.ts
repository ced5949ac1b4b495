declare module 'subset-font' {
  type Axis = number | { min: number; max: number }
  type Options = {
    targetFormat: 'woff2' | 'sfnt'
    variationAxes?: Record<string, Axis>
    noHinting?: boolean
    noLayoutClosure?: boolean
    keepAllGlyphs?: boolean
  }
  export default function subset(font: Buffer, text: string | undefined, options: Options): Promise<Buffer>
}
