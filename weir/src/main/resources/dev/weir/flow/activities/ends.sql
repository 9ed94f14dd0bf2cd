-- asks:    which activities end an item?
-- grain:   one row per activity that is some item's last
-- unit:    items; mean items on their way after the activity at any time
-- nulls:   p95_gap_hours is null where nothing ever follows
-- source:  ours, by Little (1961): an activity is an end when nothing ever follows it, or when at
--          least three times as many items stopped there as are usually on their way from it, most
--          of them for longer than it nearly always takes to go on
-- version: 1
with last as (
    select
        last_activity as activity,
        count(*) as n_last,
        quantile_cont(hours_between(last_at, (select max(last_at) from item_span)), 0.5)
            as p50_still_hours
    from item_span
    group by last_activity
),
followed as (
    select
        previous_activity as activity,
        sum(hours_between(previous_at, occurred_at)) as gap_sum_hours,
        quantile_cont(micros(occurred_at) - micros(previous_at), 0.95) / 3600000000.0 as p95_gap_hours
    from step
    where previous_at is not null and previous_activity in (select activity from last)
    group by previous_activity
),
whole as (
    select greatest(hours_between(min(first_at), max(last_at)), 1) as hours, count(*) as n_items
    from item_span
)
select
    cast(last.activity as varchar) as activity,
    cast(last.n_last as bigint) as n_last,
    followed.gap_sum_hours / whole.hours as mean_on_the_way,
    followed.p95_gap_hours,
    followed.activity is null
    or (
        last.n_last * 100 >= whole.n_items
        and last.n_last >= 3 * followed.gap_sum_hours / whole.hours
        and last.p50_still_hours > followed.p95_gap_hours
    ) as is_end
from last
left join followed on followed.activity = last.activity
cross join whole
order by n_last desc, activity
