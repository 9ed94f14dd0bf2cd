-- asks:    where do items spend their time, how many are there, and in which order do they pass?
-- grain:   one row per stage, in the order of the median place at which items first come to it
-- unit:    hours on the calendar; items that were there in the period, and of them those that had been
--          there before; mean items at once for work in progress. The order is that of all time
-- nulls:   wait and work hours are null where the log does not say when work began; the hours of an
--          item's first visit are null in a log of moments; mean_wip is null where all is at one moment
-- source:  Rother and Shook, Learning to See (1998); mean work in progress by Little (1961)
-- version: 2
with counted as not materialized (
    select
        *,
        micros(finished_at) - micros(enabled_at) as whole_micros,
        micros(started_at) - micros(enabled_at) as wait_micros,
        hours_between(enabled_at, coalesce(finished_at, :as_of)) as so_far_hours
    from visit
    where coalesce(enabled_at, finished_at) >= :since and coalesce(enabled_at, finished_at) < :until
),
earlier as (
    select item_no from item_span where begun_at < :since
),
items as (
    select stage, cast(sum(n) as bigint) as n_items
    from (
        -- an item that came within the period has its first visit in it
        select stage, count(*) as n
        from counted
        where not is_again and not exists (select 1 from earlier where earlier.item_no = counted.item_no)
        group by stage
        union all
        select stage, count(distinct item_no) as n
        from counted
        where exists (select 1 from earlier where earlier.item_no = counted.item_no)
        group by stage
    )
    group by stage
),
again as (
    select stage, count(distinct item_no) as n_items from counted where is_again group by stage
),
times as (
    select
        stage,
        count(*) as n_visits,
        count(*) filter (where finished_at is null) as n_open,
        count(whole_micros) as n_whole,
        count(active_seconds) as n_work,
        quantile_cont(whole_micros, [0.5, 0.85, 0.95, 0.05]) as whole,
        quantile_cont(wait_micros, [0.5, 0.85]) as wait,
        quantile_cont(active_seconds, [0.5, 0.85]) as work,
        sum(so_far_hours) as whole_sum_hours,
        sum(so_far_hours) filter (where active_seconds is not null) as known_sum_hours,
        sum(active_seconds) / 3600.0 as work_sum_hours,
        sum(blocked_seconds) / 3600.0 as blocked_sum_hours
    from counted
    group by stage
)
select
    cast(times.stage as varchar) as stage,
    items.n_items,
    coalesce(again.n_items, 0) as n_rework_items,
    times.n_visits,
    times.n_open,
    times.n_whole,
    times.n_work,
    whole[1] / 3600000000.0 as whole_p50,
    whole[2] / 3600000000.0 as whole_p85,
    whole[3] / 3600000000.0 as whole_p95,
    whole[4] / 3600000000.0 as whole_p5,
    wait[1] / 3600000000.0 as wait_p50,
    wait[2] / 3600000000.0 as wait_p85,
    work[1] / 3600.0 as work_p50,
    work[2] / 3600.0 as work_p85,
    known_sum_hours, work_sum_hours, blocked_sum_hours,
    whole_sum_hours / nullif(hours_between(:since, :as_of), 0) as mean_wip
from times
join items on items.stage = times.stage
join stage_place on stage_place.stage = times.stage
left join again on again.stage = times.stage
order by stage_place.p50_ordinal, stage_place.mean_ordinal, times.stage
