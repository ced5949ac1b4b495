-- The form of an article has one more field: what was kept of it before has that field, too.
UPDATE "Draft" SET opened = '{"note": ""}' || opened, fields = '{"note": ""}' || fields;
