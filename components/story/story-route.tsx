import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { storyIndexJsonLd, storyJsonLd } from '#lib/formats/story-json-ld.ts'
import { howMuch } from '#lib/formats/story-words.ts'
import { words } from '#lib/messages/words.ts'
import type { Found } from '#lib/queries/found.ts'
import type { Story } from '#lib/queries/stories.ts'
import type { StoryIndex } from '#lib/queries/story-index.ts'
import { leastArticles } from '#lib/queries/thin.ts'
import { StoryIndexPage } from './story-index-page.tsx'
import { StoryPage } from './story-page.tsx'

export function storyPage<Props extends object>(find: (props: Props) => Promise<Found<Story> | null>) {
  return documentRoute(find, {
    metadata: (story) =>
      documentMetadata({
        path: story.path,
        title: story.headline.text,
        description: story.standfirst?.text ?? `${howMuch(story)}.`,
        // One that a single article tells is found at the article; a later page by the first.
        index: story.articleCount >= leastArticles && story.earlier === null,
      }),
    render: (document) => <StoryPage story={document} />,
    jsonLd: storyJsonLd,
  })
}

export function storyIndexPage<Props extends object>(find: (props: Props) => Promise<Found<StoryIndex>>) {
  return documentRoute(find, {
    metadata: ({ path, newer }) =>
      documentMetadata({
        path,
        title: words()('story.stories'),
        description: words()('story.about'),
        index: newer === null,
      }),
    render: (document) => <StoryIndexPage index={document} />,
    jsonLd: storyIndexJsonLd,
  })
}
