import { may } from '#lib/auth/policy.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { fieldsOf } from '#lib/http/form.ts'
import { pictureText, readPicture } from '#lib/http/picture-form.ts'
import { problem } from '#lib/http/problem.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { addPicture } from '#lib/mutations/desk/media.ts'
import { findPicture } from '#lib/queries/desk/media.ts'

/**
 * Takes a picture from the editor: multipart `file`, `alt` and `credit`, and answers with how a text names it. What is
 * wrong is told as problem details whose `field` says where.
 */
export async function POST(request: Request): Promise<Response> {
  const t = deskWords()
  const viewer = await getViewer()
  if (!viewer) return problem(401, 'Signed out', t('media.signedOut'))
  if (!may(viewer, 'media.upload')) return problem(403, 'Forbidden', t('form.forbidden'))

  const form = await request.formData().catch(() => null)
  if (!form) return problem(400, 'No form', t('media.fault.missing'), { field: 'file' })
  const text = pictureText.safeParse(fieldsOf(form))
  if (!text.success) {
    const { path, message } = text.error.issues[0] ?? { path: [], message: t('form.required') }
    return problem(422, 'Something is missing', message, { field: path.join('.') })
  }
  const picture = await readPicture(form)
  if (!picture.ok) return problem(422, 'No picture', t(`media.fault.${picture.error}`), { field: 'file' })

  const added = await addPicture(viewer, picture.value, text.data)
  const known = added.ok ? await findPicture(viewer, added.value.id) : null
  if (!known) return problem(403, 'Forbidden', t('form.forbidden'))
  const { id, address, small, alt, credit, caption, width, height } = known
  return Response.json({ id, url: address, small, alt, credit, caption, width, height }, { status: 201 })
}
