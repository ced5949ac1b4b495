import { deskWords } from '#lib/messages/desk/words.ts'

/** Narrows a list of topics or entities by a part of any of their names. */
export function LabelSearch({ action, query }: { action: string; query: string }) {
  const t = deskWords()
  return (
    <search>
      <form action={action} method="get" className="flex flex-wrap items-end gap-4">
        <label className="grow">
          {t('labels.find')}
          <input type="search" name="q" defaultValue={query} />
        </label>
        <button type="submit" className="desk-quiet">
          {t('labels.show')}
        </button>
      </form>
    </search>
  )
}
