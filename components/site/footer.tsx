import { footerLinks, spoken } from '#components/page/house-links.tsx'
import { words } from '#lib/messages/words.ts'
import { site } from '#lib/queries/visibility.ts'
import { alternate, paths } from '#lib/urls.ts'

export function Footer() {
  const t = words()
  const { name, contact } = site()
  return (
    <footer className="mx-auto mt-16 w-full max-w-paper px-5 pb-10 text-small text-soft">
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-2 border-t border-rule pt-4">
        <p>{t('footer.promise', { name })}</p>
        <ul className="flex flex-wrap gap-x-5">
          <li>
            <a className="quiet-link inline-block min-h-6" href={paths.topics()}>
              {t('masthead.topics')}
            </a>
          </li>
          <li>
            <a className="quiet-link inline-block min-h-6" href={paths.entities()}>
              {t('masthead.names')}
            </a>
          </li>
          {footerLinks().map(({ path, name, lang }) => (
            <li key={path}>
              <a className="quiet-link inline-block min-h-6" href={path} {...spoken(lang)}>
                {name}
              </a>
            </li>
          ))}
          {contact && (
            <li>
              <a className="quiet-link inline-block min-h-6" href={contact}>
                {t('footer.contact')}
              </a>
            </li>
          )}
          <li>
            <a className="quiet-link inline-block min-h-6" href={alternate(paths.front(), 'md')}>
              {t('footer.markdown')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
