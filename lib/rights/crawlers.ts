// Who only obeys robots.txt, by the names that their makers give (June 2026). They are shut out by name where the paper
// forbids what they come for.

/** Collect what models are trained on. Google-Extended and Applebot-Extended are no crawlers but a word to them. */
export const trainers = [
  'GPTBot',
  'ClaudeBot',
  'Google-Extended',
  'Applebot-Extended',
  'CCBot',
  'meta-externalagent',
  'Bytespider',
  'cohere-training-data-crawler',
]

/** Fetch pages for a model that answers somebody. */
export const answerers = [
  'OAI-SearchBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'PerplexityBot',
  'Perplexity-User',
  'meta-externalfetcher',
  'MistralAI-User',
  'DuckAssistBot',
]
