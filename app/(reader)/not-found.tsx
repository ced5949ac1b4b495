export { NothingHere as default } from '#components/site/absent.tsx'
