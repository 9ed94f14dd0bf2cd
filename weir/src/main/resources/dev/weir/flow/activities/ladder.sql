-- asks:    where does a typical item spend its time, so that the parts add up?
-- grain:   one row per stage: mean over the closed items whose lead time is in the middle fifth
-- unit:    hours on the calendar; a span between two events of an item belongs to the stage that the
--          later one ends, or, in a log of states (:states = 1), to the one the earlier one begins
-- nulls:   none
-- source:  ours: medians of stages do not add up to the median of the whole; these means do, to the
--          mean of the middle fifth
-- version: 1
with ranked as (
    select
        item_no,
        arrived_at,
        closed_at,
        (row_number() over (order by closed_at - arrived_at, item_no) - 0.5) / count(*) over ()
            as rank_ratio
    from item_flow
    where closed_at <= :as_of and arrived_at >= :since and arrived_at < :until
),
typical as (
    select item_no, arrived_at, closed_at, count(*) over () as n_items
    from ranked
    where rank_ratio between 0.4 and 0.6
),
spans as (
    select
        step.activity as stage,
        case when step.ordinal = 1 then typical.arrived_at else step.previous_at end as from_at,
        step.occurred_at as until_at,
        typical.closed_at,
        typical.n_items
    from step
    join typical on typical.item_no = step.item_no
    where :states = 0
    union all
    select
        stay.stage, stay.from_at, least(stay.to_at, typical.closed_at) as until_at, typical.closed_at,
        typical.n_items
    from stay
    join typical on typical.item_no = stay.item_no
    where :states = 1
)
select
    cast(stage as varchar) as stage,
    sum(hours_between(from_at, until_at)) / max(n_items) as hours
from spans
where until_at is not null and from_at < closed_at
group by stage
order by hours desc, stage
