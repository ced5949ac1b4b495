export const dynamic = 'force-dynamic'

// What is shown before it is public stands in the frame in which it will stand.
export { default } from '../(reader)/layout.tsx'
