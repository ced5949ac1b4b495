import { ArrangedList, Moves } from '#components/admin/form/arranged-list.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskPin } from '#lib/queries/desk/front.ts'
import { adminPaths } from '#lib/urls.ts'

const short = { up: 'front.upShort', down: 'front.downShort', out: 'front.outShort' } as const

type Props = { pins: DeskPin[]; zone: string | null; move: FormAction }

/** What is pinned, in its order, and what moves it. */
export function Pins({ pins, zone, move }: Props) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('front.pinned')}</h2>
      {pins.length === 0 && <p>{t('front.none')}</p>}
      <ArrangedList
        className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hair py-2"
        rows={pins.map(({ articleId, until, article: { title, lang, status, publishedAt } }) => ({
          id: articleId,
          row: (
            <>
              <span>
                <a href={adminPaths.article(articleId)} lang={lang} dir={direction(lang)}>
                  {title}
                </a>{' '}
                {status !== 'PUBLISHED' && (
                  <span className="text-small">
                    {status === 'SCHEDULED' && publishedAt
                      ? t.rich('front.comes', { at: () => <Moment at={publishedAt} zone={zone} /> })
                      : t('front.waits')}{' '}
                  </span>
                )}
                {until && (
                  <span className="text-small text-soft">
                    {t('front.until')} <Moment at={until} zone={zone} />
                  </span>
                )}
              </span>
              <span className="desk-steps">
                {(['up', 'down', 'out'] as const).map((step) => (
                  <Form key={step} action={move} name={t(`front.${step}`, { title })}>
                    <Moves id={articleId} step={step} />
                    <Submit quiet name={t(`front.${step}`, { title })}>
                      {t(short[step])}
                    </Submit>
                  </Form>
                ))}
              </span>
            </>
          ),
        }))}
      />
    </section>
  )
}
