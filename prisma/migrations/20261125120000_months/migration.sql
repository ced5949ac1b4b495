-- Public articles a month under each topic and entity, so that a page can show the whole span of a coverage without
-- counting it. Kept together with articleCount, under the same lock of the label's row.

CREATE TABLE "TopicMonth" (
    "topicId" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "TopicMonth_pkey" PRIMARY KEY ("topicId","month")
);

CREATE TABLE "EntityMonth" (
    "entityId" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "EntityMonth_pkey" PRIMARY KEY ("entityId","month")
);

ALTER TABLE "TopicMonth" ADD CONSTRAINT "TopicMonth_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EntityMonth" ADD CONSTRAINT "EntityMonth_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION month_of(timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT date_trunc('month', $1 AT TIME ZONE 'UTC')::date
$$;

-- Takes the place of the function of the first migration. Rows of labels are locked in order of id, so that writers never
-- wait for each other in a circle; those of months need no order, because they are written under that lock only.

CREATE OR REPLACE FUNCTION count_articles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  label text := TG_ARGV[0];     -- the table that counts
  reference text := TG_ARGV[1]; -- the column that points to it
  months text := TG_ARGV[2];    -- the table that counts by month, where there is one
  changes text := '';
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    changes := format('SELECT %I AS id, month_of("listedAt") AS month, 1 AS n FROM added WHERE "listedAt" IS NOT NULL', reference);
  END IF;
  IF TG_OP IN ('DELETE', 'UPDATE') THEN
    changes := concat_ws(' UNION ALL ', nullif(changes, ''),
      format('SELECT %I AS id, month_of("listedAt") AS month, -1 AS n FROM removed WHERE "listedAt" IS NOT NULL', reference));
  END IF;
  changes := format(
    'WITH delta AS (SELECT id, month, sum(n) AS n FROM (%s) AS changes GROUP BY id, month HAVING sum(n) <> 0), '
    'locked AS (SELECT id FROM %I WHERE id IN (SELECT id FROM delta) ORDER BY id FOR NO KEY UPDATE)', changes, label);
  IF months IS NOT NULL THEN
    changes := changes || format(
      ', monthly AS (INSERT INTO %I AS counted (%I, "month", "articles") SELECT id, month, n FROM delta JOIN locked USING (id) '
      'ON CONFLICT (%2$I, "month") DO UPDATE SET "articles" = counted."articles" + EXCLUDED."articles")', months, reference);
  END IF;
  EXECUTE changes || format(
    ' UPDATE %I AS label SET "articleCount" = label."articleCount" + total.n '
    'FROM (SELECT id, sum(n) AS n FROM delta JOIN locked USING (id) GROUP BY id HAVING sum(n) <> 0) AS total '
    'WHERE label.id = total.id', label);
  IF months IS NOT NULL AND TG_OP <> 'INSERT' THEN
    EXECUTE format('DELETE FROM %I WHERE "articles" = 0 AND %2$I IN (SELECT %2$I FROM removed)', months, reference);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[['ArticleTopic', 'Topic', 'topicId'], ['ArticleEntity', 'Entity', 'entityId']]
  LOOP
    EXECUTE format('INSERT INTO %I (%I, "month", "articles") SELECT %I, month_of("listedAt"), count(*) FROM %I WHERE "listedAt" IS NOT NULL GROUP BY 1, 2',
      pair[2] || 'Month', pair[3], pair[3], pair[1]);
    EXECUTE format('DROP TRIGGER count_added ON %I', pair[1]);
    EXECUTE format('DROP TRIGGER count_removed ON %I', pair[1]);
    EXECUTE format('DROP TRIGGER count_changed ON %I', pair[1]);
    EXECUTE format('CREATE TRIGGER count_added AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_articles(%L, %L, %L)', pair[1], pair[2], pair[3], pair[2] || 'Month');
    EXECUTE format('CREATE TRIGGER count_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_articles(%L, %L, %L)', pair[1], pair[2], pair[3], pair[2] || 'Month');
    EXECUTE format('CREATE TRIGGER count_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_articles(%L, %L, %L)', pair[1], pair[2], pair[3], pair[2] || 'Month');
  END LOOP;
END $$;
