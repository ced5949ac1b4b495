import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AddressField } from '#components/admin/articles/address-field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { MomentInput } from '#components/admin/frame/moment-input.tsx'
import { OtherMoments } from '#components/admin/front/other-moments.tsx'
import { Pins } from '#components/admin/front/pins.tsx'
import { StandingList } from '#components/admin/front/standing-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeskPins, listStanding } from '#lib/queries/desk/front.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { move, pin, pinStanding, weigh } from './actions.ts'
import { readAsked } from './asked.ts'

export const metadata: Metadata = { title: deskWords()('front.title') }

export default async function Page({ searchParams }: PageProps<'/admin/front'>) {
  const viewer = await requireViewer('front.edit')
  const asked = readAsked(await searchParams)
  if ('to' in asked) redirect(asked.to)
  const [pins, standing] = await Promise.all([listDeskPins(viewer), listStanding(viewer)])
  const t = deskWords()
  return (
    <>
      <Heading title={t('front.title')} standfirst={t('front.standfirst')}>
        <a href={paths.front()}>{t('front.see')}</a>
      </Heading>
      <div className="-mt-6 grid gap-x-12 wide:grid-cols-2">
        <div>
          <Pins pins={pins} zone={viewer.zone} move={move} />
          <section className="desk-section">
            <h2 className="headline text-third">{t('front.pinTitle')}</h2>
            <Form action={pin} name={t('front.pinTitle')}>
              <AddressField
                name="address"
                label={t('front.address')}
                help={t('front.addressHelp')}
                lookup={adminPaths.nameable('article', 0, '')}
              />
              <MomentInput
                name="until"
                label={t('front.untilLabel')}
                zone={viewer.zone}
                help={t('front.untilHelp')}
                optional
              />
              <Submit>{t('front.pin')}</Submit>
            </Form>
          </section>
          <OtherMoments trouble={asked.trouble} zone={viewer.zone} />
        </div>
        <StandingList
          standing={standing}
          pinned={pins.map(({ articleId }) => articleId)}
          actions={{ pinStanding, weigh }}
        />
      </div>
    </>
  )
}
