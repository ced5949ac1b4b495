type Props = { address: string; alt: string; width: number; height: number; className: string }

/** A picture of the library: its files are made in the sizes that are shown. */
export function PictureImage({ address, alt, ...image }: Props) {
  // biome-ignore lint/performance/noImgElement: next/image would make again what lib/media has made
  return <img src={address} alt={alt} loading="lazy" {...image} />
}
