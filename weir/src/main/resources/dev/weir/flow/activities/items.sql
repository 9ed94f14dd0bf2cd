-- One row per item, every row of it counted.
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
    arg_max(activity, ordinal) as last_activity
from step
group by item_no;

-- At which place items first come to each stage: the median of few whole numbers, each there many
-- times, by counting rather than by sorting.
create or replace table stage_place as
select
    stage,
    (
        min(ordinal) filter (where 2 * n_so_far >= n_all)
        + min(ordinal) filter (where 2 * n_so_far > n_all)
    ) / 2.0 as p50_ordinal,
    sum(ordinal * n) / sum(n) as mean_ordinal
from (
    select
        stage, ordinal, n,
        sum(n) over (partition by stage order by ordinal) as n_so_far,
        sum(n) over (partition by stage) as n_all
    from (
        select activity as stage, ordinal, count(*) as n
        from step
        where not is_again
        group by activity, ordinal
    )
)
group by stage;
