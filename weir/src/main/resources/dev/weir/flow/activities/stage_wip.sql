-- asks:    in which stage are the items under way at the end of each week?
-- grain:   one row per stage and week in which its number changes
-- unit:    items; over all stages they add up to the work in progress of weekly.sql
-- nulls:   none. A span between two events belongs to the stage the later one ends, or, in a log of
--          states (:states = 1), to the one the earlier one begins, as on the ladder; after its last
--          event an open item is where it was last seen
-- source:  cumulative flow by stage: Reinertsen, Principles of Product Development Flow (2009)
-- version: 1
with known as (
    select
        item_no,
        arrived_at,
        case when closed_at <= :as_of then closed_at end as closed_at
    from item_flow
    where arrived_at <= :as_of
),
spans as (
    select
        step.activity as stage,
        coalesce(step.previous_at, known.arrived_at) as from_at,
        step.occurred_at as until_at,
        known.closed_at
    from step
    join known on known.item_no = step.item_no
    where :states = 0
    union all
    select item_span.last_activity as stage, item_span.last_at as from_at, null as until_at, known.closed_at
    from item_span
    join known on known.item_no = item_span.item_no
    where :states = 0
    union all
    select stay.stage, stay.from_at, stay.to_at as until_at, known.closed_at
    from stay
    join known on known.item_no = stay.item_no
    where :states = 1
),
changes as (
    select stage, week_no(from_at) as week_no, 1 as change
    from spans
    where from_at <= :as_of and (closed_at is null or from_at < closed_at)
    union all
    select stage, week_no(least(until_at, closed_at)) as week_no, -1 as change
    from spans
    where
        from_at <= :as_of and (closed_at is null or from_at < closed_at)
        and least(until_at, closed_at) <= :as_of
),
summed as (
    select stage, week_no, sum(change) as change
    from changes
    group by stage, week_no
)
select
    cast(stage as varchar) as stage,
    cast(week_no as bigint) as week_no,
    cast(sum(change) over (partition by stage order by week_no) as double) as wip
from summed
where change <> 0
order by stage, week_no
