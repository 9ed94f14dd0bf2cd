-- asks:    where do items spend their time, how many are there, and in which order do they pass?
-- grain:   one row per stage, in the order of the median place at which items first come to it
-- unit:    hours on the calendar; items that were there in the period, and of them those that came
--          more than once; mean items at once for work in progress. The order is that of all time
-- nulls:   wait and work hours are null where the log does not say when work began; the hours of an
--          item's first visit are null in a log of moments; mean_wip is null where all is at one moment
-- source:  Rother and Shook, Learning to See (1998); mean work in progress by Little (1961)
-- version: 1
with places as (
    select
        activity as stage,
        quantile_cont(first_ordinal, 0.5) as p50_ordinal,
        avg(first_ordinal) as mean_ordinal
    from item_activity
    group by activity
),
counted as not materialized (
    select *
    from visit
    where coalesce(enabled_at, finished_at) >= :since and coalesce(enabled_at, finished_at) < :until
),
counts as (
    select stage, count(*) as n_items, count(*) filter (where n > 1) as n_rework_items
    from (
        select stage, 1 as n from counted
        where item_no in (select item_no from item_span where not may_repeat)
        union all
        select stage, count(*) as n from counted
        where item_no in (select item_no from item_span where may_repeat)
        group by stage, item_no
    )
    group by stage
),
hours as (
    select
        stage,
        hours_between(enabled_at, finished_at) as whole_hours,
        hours_between(enabled_at, started_at) as wait_hours,
        active_seconds / 3600.0 as work_hours,
        hours_between(enabled_at, coalesce(finished_at, :as_of)) as so_far_hours,
        blocked_seconds / 3600.0 as blocked_hours,
        case when finished_at is null then 1 else 0 end as is_open
    from counted
),
times as (
    select
        stage,
        count(*) as n_visits,
        sum(is_open) as n_open,
        count(whole_hours) as n_whole,
        count(work_hours) as n_work,
        quantile_cont(whole_hours, [0.5, 0.85, 0.95, 0.05]) as whole,
        quantile_cont(wait_hours, [0.5, 0.85, 0.95]) as wait,
        quantile_cont(work_hours, [0.5, 0.85, 0.95]) as work,
        sum(so_far_hours) as whole_sum_hours,
        sum(case when work_hours is not null then so_far_hours end) as known_sum_hours,
        sum(work_hours) as work_sum_hours,
        sum(blocked_hours) as blocked_sum_hours
    from hours
    group by stage
)
select
    cast(times.stage as varchar) as stage,
    cast(counts.n_items as bigint) as n_items,
    cast(counts.n_rework_items as bigint) as n_rework_items,
    cast(times.n_visits as bigint) as n_visits,
    cast(times.n_open as bigint) as n_open,
    cast(times.n_whole as bigint) as n_whole,
    cast(times.n_work as bigint) as n_work,
    whole[1] as whole_p50, whole[2] as whole_p85, whole[3] as whole_p95,
    whole[4] as whole_p5,
    wait[1] as wait_p50, wait[2] as wait_p85,
    work[1] as work_p50, work[2] as work_p85,
    known_sum_hours, work_sum_hours, blocked_sum_hours,
    whole_sum_hours / nullif(hours_between(:since, :as_of), 0) as mean_wip
from times
join counts on counts.stage = times.stage
join places on places.stage = times.stage
order by p50_ordinal, mean_ordinal, stage
