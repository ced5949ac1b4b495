import { side } from '#components/article/card.tsx'
import { Time } from '#components/ui/time.tsx'
import { direction } from '#lib/lang.ts'
import { words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import type { InStory } from '#lib/queries/in-story.ts'
import { paths } from '#lib/urls.ts'

/** In an article's margin: who else tells its story, from the first on, and the way to all of it. */
export function StorySoFar({ article: { id, story } }: { article: Article }) {
  const t = words()
  if (!story || story.articleCount < 2) return null
  const { members, leftOut, outletCount } = story
  const lastOfFew = leftOut > 0 ? members.length - 2 : -1
  return (
    <section className="border-t border-rule pt-2.5">
      <h2 className="pb-1.5 font-semibold">{t('story.soFar')}</h2>
      <ol>
        {members.map((member, index) => (
          <li key={member.id} className="py-1.5">
            <Member member={member} first={index === 0} own={member.id === id} outlet={outletCount > 1} />
            {index === lastOfFew && (
              <p className="pt-2.5 text-small text-soft">{t('story.between', { count: leftOut })}</p>
            )}
          </li>
        ))}
      </ol>
      <p className="pt-1.5">
        <a href={paths.story(story.slug)} className="text-accent underline underline-offset-2">
          {t('story.whole')}
        </a>
      </p>
    </section>
  )
}

type Props = { member: InStory['members'][number]; first: boolean; own: boolean; outlet: boolean }

function Member({ member, first, own, outlet }: Props) {
  const { slug, title, lang, publishedAt, source } = member
  const t = words()
  const text = { lang, dir: direction(lang, title) }
  return (
    <>
      <p className={`flex flex-wrap gap-x-2 text-small text-soft ${side(member)}`}>
        <Time date={publishedAt} as="short" />
        {outlet && source && <bdi>{source.name}</bdi>}
        {first && <span className="font-semibold text-accent">{t('story.first')}</span>}
        {own && <span>{t('story.you')}</span>}
      </p>
      <p {...text}>
        {own ? (
          <span aria-current="page">{title}</span>
        ) : (
          <a href={paths.article(slug)} className="quiet-link">
            {title}
          </a>
        )}
      </p>
    </>
  )
}
