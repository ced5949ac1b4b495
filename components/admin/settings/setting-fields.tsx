import { Input, Select } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Settings } from '#lib/settings/settings.ts'
import { SettingSection } from './setting-section.tsx'
import { written } from './written.ts'

type Props = {
  /** What stands in the fields: empty is as in the environment. */
  values: Record<keyof Settings, string>
  presets: Settings
}

const shown = ['FULL', 'EXCERPT', 'LINK'] as const
const uses = ['search', 'aiInput', 'aiTrain'] as const

/** Everything that the paper says of itself, each with what it says otherwise. */
export function SettingFields({ values, presets }: Props) {
  const t = deskWords()
  const line = (name: 'name' | 'tagline' | 'lang' | 'excerptWords' | 'contact' | 'securityContact') => ({
    name,
    label: t(`settings.${name}`),
    help: `${t(`settings.${name}Help`)} ${t('settings.preset', { value: written(presets, name) })}`,
    value: values[name],
    autoComplete: 'off',
  })
  const choice = (name: 'shown' | (typeof uses)[number], options: { value: string; label: string }[]) => ({
    name,
    value: values[name],
    options: [{ value: '', label: t('settings.presetOption', { value: written(presets, name) }) }, ...options],
  })
  const answers = [
    { value: 'yes', label: t('sources.yes') },
    { value: 'no', label: t('sources.no') },
  ]
  const amounts = shown.map((value) => ({ value, label: t(`sources.${value}`) }))
  return (
    <>
      <SettingSection title={t('settings.paper')}>
        <Input {...line('name')} />
        <Input {...line('tagline')} />
        <Input {...line('lang')} />
      </SettingSection>
      <SettingSection title={t('settings.rights')}>
        <Select {...choice('shown', amounts)} label={t('settings.shown')} help={t('settings.shownHelp')} />
        <Input {...line('excerptWords')} inputMode="numeric" />
        {uses.map((use) => (
          <Select key={use} {...choice(use, answers)} label={t(`sources.${use}`)} help={t(`settings.${use}Help`)} />
        ))}
      </SettingSection>
      <SettingSection title={t('settings.contacts')}>
        <Input {...line('contact')} />
        <Input {...line('securityContact')} />
      </SettingSection>
    </>
  )
}
