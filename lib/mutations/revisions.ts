import type { Tx } from '../db/client.ts'
import { labelsOf, labelsSelect } from '../queries/desk/manuscript.ts'

/** Lays what stands in an article now among its revisions. */
export async function keepRevision(tx: Tx, id: number) {
  const former = await tx.article.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      title: true,
      summary: true,
      body: true,
      bodyFormat: true,
      contentHash: true,
      versionNote: true,
      editedById: true,
      createdById: true,
      recordHash: true,
      updatedAt: true,
      ...labelsSelect,
    },
  })
  const { version, title, summary, body, bodyFormat, contentHash, updatedAt } = former
  const labels = labelsOf(former)
  await tx.revision.create({
    data: {
      articleId: id,
      version,
      title,
      summary,
      body,
      bodyFormat,
      ...labels,
      contentHash,
      note: former.versionNote,
      editorId: former.editedById ?? (former.recordHash === null ? former.createdById : null),
      createdAt: updatedAt,
    },
  })
  return { version, title, summary, body, ...labels }
}
