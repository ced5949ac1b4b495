import { ArticleBody } from '#components/article/body.tsx'
import { ReadAs } from '#components/listing/read-as.tsx'
import { Time } from '#components/ui/time.tsx'
import { direction } from '#lib/lang.ts'
import { words } from '#lib/messages/words.ts'
import type { Rendering } from '#lib/mutations/renderings.ts'
import type { Page } from '#lib/queries/pages.ts'
import { FiguresTable } from './figures-table.tsx'
import { HouseLinks } from './house-links.tsx'

/** What the paper says of itself. */
export function HousePage({ page, body }: { page: Page; body: Rendering }) {
  const { lang, title, description, path, updatedAt, figures } = page
  return (
    <div className="article-grid pt-8 tablet:pt-10">
      <article lang={lang} dir={direction(lang, title + description)} className="contents">
        <header>
          <h1 className="headline text-title">{title}</h1>
          {description && <p className="mt-5 font-serif text-standfirst text-soft">{description}</p>}
        </header>
        <div className="mt-8">
          <ArticleBody rendering={body} />
          {figures && <FiguresTable figures={figures} />}
        </div>
      </article>
      <aside aria-label={words()('house.margin')} className="no-print mt-10 space-y-7 text-note wide:mt-8">
        <HouseLinks current={path} />
        <p className="border-t border-rule pt-2.5 text-small text-soft">
          {words().rich('house.updated', { date: () => <Time date={updatedAt} as="day" /> })}
        </p>
        <ReadAs path={path} />
      </aside>
    </div>
  )
}
