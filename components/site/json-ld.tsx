import { scriptSafeJson } from '#lib/formats/json-ld.ts'

/** Structured data of a page; data to the browser, never code. */
export function JsonLd({ data }: { data: unknown }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptSafeJson leaves nothing that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafeJson(data) }} />
}
