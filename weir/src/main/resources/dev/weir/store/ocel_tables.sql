-- An object-centric event log as OCEL 2.0 has it (https://www.ocel-standard.org), in the file's
-- order: `rowid` keeps it. Values are JSON texts, so that a number stays a number; moments are kept
-- as they were written, too, so that nothing is lost when the log is written again.
create table ocel_type (
    kind varchar,               -- 'object' or 'event'
    name varchar
);
create table ocel_type_attribute (
    kind varchar,
    type_name varchar,
    name varchar,
    value_type varchar
);
create table item (
    item_id varchar,
    kind varchar                -- its object type
);
create table item_change (
    item_id varchar,
    name varchar,
    value_json varchar,
    written varchar,            -- when, as the file says it; null: not said
    changed_at timestamp        -- UTC
);
create table link (
    from_item varchar,
    to_item varchar,
    qualifier varchar
);
create table ocel_event (
    event_id varchar,
    activity varchar,           -- its event type
    written varchar,
    occurred_at timestamp       -- UTC
);
create table event_attribute (
    event_id varchar,
    name varchar,
    value_json varchar
);
create table event_item (
    event_id varchar,
    item_id varchar,
    qualifier varchar
);
