-- One row per item; and how often each item was in each activity, every row counted.
-- A variant is a sequence of activities: equal sequences have equal numbers, within one run only.
-- Place and activity are one number before they are hashed: DuckDB's hash of two values combines
-- them by exclusive or, so that the order would cancel out of the sum.
create or replace table item_span as
select
    item_no,
    min(occurred_at) as first_at,
    least(min(occurred_at), min(started_at)) as begun_at,
    max(occurred_at) as last_at,
    cast(count(*) as integer) as n_events,
    bit_xor(hash(ordinal * cast(4294967296 as bigint) + enum_code(activity))) as variant,
    arg_max(activity, ordinal) as last_activity,
    -- false: no activity twice, so that its rows need not be put together. Some that have none
    -- twice are said to, where two activities share one of the 62 places.
    bit_count(bit_or(cast(1 as bigint) << (enum_code(activity) % 62))) < count(*) as may_repeat
from step
group by item_no;

create or replace view item_activity as
select item_no, activity, 1 as n, ordinal as first_ordinal
from step
where item_no in (select item_no from item_span where not may_repeat)
union all
select item_no, activity, cast(count(*) as integer) as n, min(ordinal) as first_ordinal
from step
where item_no in (select item_no from item_span where may_repeat)
group by item_no, activity;
