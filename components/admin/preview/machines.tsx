import { direction } from '#lib/lang.ts'
import { cutName } from '#lib/media/file-name.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import { site } from '#lib/queries/visibility.ts'
import { absolute, adminPaths, paths } from '#lib/urls.ts'

type Form = 'jsonld' | 'feed' | 'md'
type Props = { article: Article; forms: Record<Form, string> }

/** What a search engine, those whom it is sent to, a feed reader and an agent get of an article. */
export function Machines({ article, forms }: Props) {
  const t = deskWords()
  const { id, slug, title, summary, lang, lead } = article
  const dir = direction(lang, title)
  return (
    <>
      <section className="desk-section" aria-labelledby="engine">
        <h2 id="engine" className="headline text-third">
          {t('preview.engine')}
        </h2>
        <div className="mt-3 max-w-measure">
          <p className="text-small text-soft" dir="ltr">
            {absolute(paths.article(slug))}
          </p>
          <div lang={lang} dir={dir}>
            <p className="text-brief">{`${title} · ${site().name}`}</p>
            <p className="text-soft">{summary}</p>
          </div>
        </div>
        <Source name={t('preview.jsonld')} text={forms.jsonld} />
      </section>
      <section className="desk-section" aria-labelledby="placard">
        <h2 id="placard" className="headline text-third">
          {t('preview.card')}
        </h2>
        {/* biome-ignore lint/performance/noImgElement: made for whoever looks, so that nothing may keep another size of it */}
        <img
          src={lead ? paths.picture(cutName(lead, 'wide')) : adminPaths.placard(id)}
          alt={lead ? lead.alt : t('preview.cardAlt', { title })}
          width={600}
          height={315}
          className="mt-3 border border-hair"
        />
      </section>
      <section className="desk-section" aria-labelledby="feed">
        <h2 id="feed" className="headline text-third">
          {t('preview.feed')}
        </h2>
        <Source name={t('preview.atom')} text={forms.feed} />
      </section>
      <section className="desk-section" aria-labelledby="agent">
        <h2 id="agent" className="headline text-third">
          {t('preview.agent')}
        </h2>
        <Source name={t('preview.markdown')} text={forms.md} />
      </section>
    </>
  )
}

/** A text as machines read it; what is longer than the window is scrolled, by keyboard too. */
function Source({ name, text }: { name: string; text: string }) {
  return (
    <>
      <h3 className="mt-4 font-semibold">{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its window has to be scrolled by keyboard, too */}
      <section className="desk-printed" tabIndex={0} aria-label={name}>
        <pre dir="ltr">{text}</pre>
      </section>
    </>
  )
}
