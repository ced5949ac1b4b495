-- Addresses of topics and names are in small letters; those that were not lead there.
CREATE TEMP TABLE raised ON COMMIT DROP AS
  SELECT 'topics' AS section, id, slug, lower(slug) AS small FROM "Topic" AS label
  WHERE slug <> lower(slug) AND NOT EXISTS (SELECT FROM "Topic" WHERE slug = lower(label.slug))
    AND NOT EXISTS (SELECT FROM "FormerSlug" WHERE section = 'topics' AND slug = lower(label.slug))
  UNION ALL
  SELECT 'entities', id, slug, lower(slug) FROM "Entity" AS label
  WHERE slug <> lower(slug) AND NOT EXISTS (SELECT FROM "Entity" WHERE slug = lower(label.slug))
    AND NOT EXISTS (SELECT FROM "FormerSlug" WHERE section = 'entities' AND slug = lower(label.slug));

-- Of two that differ by their capitals alone, one stays where it is.
DELETE FROM raised AS one USING raised AS other
  WHERE one.section = other.section AND one.small = other.small AND one.id > other.id;

UPDATE "Topic" SET slug = small FROM raised WHERE section = 'topics' AND "Topic".id = raised.id;
UPDATE "Entity" SET slug = small FROM raised WHERE section = 'entities' AND "Entity".id = raised.id;

INSERT INTO "FormerSlug" (slug, section, "topicId", "entityId")
  SELECT slug, section, CASE section WHEN 'topics' THEN id END, CASE section WHEN 'entities' THEN id END FROM raised
  ON CONFLICT DO NOTHING;
