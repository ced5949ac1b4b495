/** What a picture may be that somebody sends, and what is made of it: bytes, pixels, and seconds of work. */
export const limits = { bytes: 20 * 1024 * 1024, pixels: 40_000_000, side: 2560, smallSide: 480, seconds: 20 }
