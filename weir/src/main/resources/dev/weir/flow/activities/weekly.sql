-- asks:    how much arrives, how much is finished, and how much is under way?
-- grain:   one row per week (from Monday, UTC), weeks without an event too
-- unit:    items; is_whole where the log and the period reach from its Monday to its Sunday: only such a week is
--          counted, for a part of one shows a part of its work
-- nulls:   none: nothing finished in a whole week is a zero that was seen
-- source:  Vacanti, Actionable Agile Metrics (2015): arrivals, throughput, work in progress
-- version: 1
with changes as (
    select week_no(arrived_at) as week_no, 1 as arrived, 0 as departed
    from item_flow
    where arrived_at <= :as_of
    union all
    select week_no(closed_at) as week_no, 0 as arrived, 1 as departed
    from item_flow
    where closed_at <= :as_of
),
weeks as (
    select unnest(generate_series(min(week_no), max(week_no))) as week_no
    from changes
),
summed as (
    select
        weeks.week_no,
        coalesce(sum(changes.arrived), 0) as arrived,
        coalesce(sum(changes.departed), 0) as departed
    from weeks
    left join changes on changes.week_no = weeks.week_no
    group by weeks.week_no
),
seen as (
    select
        date_trunc('day', greatest(min(arrived_at), cast(:since as timestamp))) as from_day,
        date_trunc('day', least(:as_of, cast(:until as timestamp) - interval 1 microsecond)) as last_day
    from item_flow
),
running as (
    -- before the period is cut out: what was under way when it began is under way
    select *, sum(arrived - departed) over (order by week_no) as wip from summed
)
select
    cast(week_no as bigint) as week_no,
    cast(to_timestamp(week_no * 604800 - 259200) at time zone 'UTC' as timestamp) as week_at,
    cast(arrived as double) as arrived,
    cast(departed as double) as departed,
    cast(wip as double) as wip,
    week_no * 604800 - 259200 >= epoch(seen.from_day)
        and (week_no + 1) * 604800 - 259200 <= epoch(seen.last_day) + 86400 as is_whole
from running
cross join seen
where
    week_no * 604800 - 259200 >= epoch(cast(:since as timestamp)) - 604800
    and week_no * 604800 - 259200 < epoch(cast(:until as timestamp))
order by week_no
