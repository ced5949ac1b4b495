import { Absent } from '#components/site/absent.tsx'

/** Any other address: answered by the paper's own page, not by the framework's. */
export default function UnknownAddress() {
  return <Absent found={null} />
}
