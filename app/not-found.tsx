export default function NotFound() {
  return <p>There is nothing at this address.</p>
}
