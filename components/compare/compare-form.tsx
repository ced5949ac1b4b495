import { kindName } from '#lib/formats/subject.ts'
import { words } from '#lib/messages/words.ts'
import type { Choice } from '#lib/queries/compare/choices.ts'
import type { Named } from '#lib/queries/search/named.ts'
import { paths } from '#lib/urls.ts'

const titles = { a: 'compare.first', b: 'compare.second', c: 'compare.third' } as const

/** Works without scripts: what was written comes back as what it could mean. */
export function CompareForm({ choices }: { choices: Choice[] }) {
  const t = words()
  return (
    <form action={paths.compare()} className="mt-7 space-y-6">
      {choices.map((choice) =>
        choice.candidates.length > 1 ? (
          <Candidates key={choice.field} choice={choice} />
        ) : (
          <NameField key={choice.field} choice={choice} />
        ),
      )}
      <button
        type="submit"
        className="min-h-11 border-b-2 border-ink px-1 text-note font-semibold text-accent hover:border-accent"
      >
        {t('compare.submit')}
      </button>
    </form>
  )
}

function NameField({ choice: { field, text, meant } }: { choice: Choice }) {
  const t = words()
  const isUnknown = text !== '' && !meant
  return (
    <div>
      <label htmlFor={field} className="text-note text-soft">
        {t(titles[field])}
      </label>
      <input
        id={field}
        name={field}
        defaultValue={meant?.name ?? text}
        maxLength={200}
        autoComplete="off"
        dir="auto"
        aria-describedby={isUnknown ? `${field}-unknown` : undefined}
        className="block w-full border-b-2 border-ink bg-paper py-2 font-serif text-third outline-none focus:border-accent"
      />
      {isUnknown && (
        <p id={`${field}-unknown`} className="mt-2 text-note text-accent">
          {t('compare.unknown', { text })}
        </p>
      )}
    </div>
  )
}

function Candidates({ choice: { field, text, candidates } }: { choice: Choice }) {
  const t = words()
  return (
    <fieldset>
      <legend className="text-note font-semibold">{t('compare.meant', { text })}</legend>
      <ul className="mt-2 border-t border-rule">
        {candidates.map((candidate, index) => (
          <Candidate key={candidate.segment} field={field} candidate={candidate} isFirst={index === 0} />
        ))}
      </ul>
    </fieldset>
  )
}

function Candidate({ field, candidate, isFirst }: { field: string; candidate: Named; isFirst: boolean }) {
  const t = words()
  const { name, kind, segment, articleCount } = candidate
  return (
    <li className="border-b border-hair">
      <label className="flex min-h-11 items-center gap-3">
        <input type="radio" name={field} value={segment} defaultChecked={isFirst} className="accent-accent" />
        <span className="font-serif text-brief" dir="auto">
          {name}
        </span>
        <span className="text-small text-soft">{kindName(kind, 'one')}</span>
        <span className="ms-auto text-small text-soft">{t('count.articles', { count: articleCount })}</span>
      </label>
    </li>
  )
}
