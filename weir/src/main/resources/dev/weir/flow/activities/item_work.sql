-- asks:    of the time an item is under way, how long is work done on it, and how long not?
-- grain:   one row per item that arrived in the period and on which work is seen at all
-- unit:    hours, on the calendar and on the working clock; two who work at once count once
-- nulls:   items of which no working time is known are not here; an open item's hours are those up
--          to :as_of, and work that has begun then counts until then
-- source:  Martin and Osterling, Value Stream Mapping (2013): process time, activity ratio; work and
--          wait add up to the lead time, exactly
-- version: 1
with active as (
    select
        stay.item_no,
        greatest(stay.from_at, item_flow.arrived_at) as from_at,
        least(
            coalesce(stay.to_at, case when item_flow.closed_at <= :as_of then null else :as_of end),
            coalesce(item_flow.closed_at, :as_of),
            :as_of
        ) as until_at
    from stay
    join item_flow on item_flow.item_no = stay.item_no
    where stay.state = 'active' and item_flow.arrived_at >= :since and item_flow.arrived_at < :until
),
swept as (
    select
        *,
        max(until_at) over (
            partition by item_no order by from_at, until_at
            rows between unbounded preceding and 1 preceding
        ) as covered_until
    from active
    where until_at > from_at
),
worked as (
    select
        item_no,
        sum(hours_between(greatest(from_at, coalesce(covered_until, from_at)), until_at))
            as work_hours,
        sum(working_hours_between(greatest(from_at, coalesce(covered_until, from_at)), until_at))
            as work_clock_hours
    from swept
    where covered_until is null or until_at > covered_until
    group by item_no
),
spans as (
    select
        item_no,
        arrived_at,
        case when closed_at <= :as_of then closed_at else :as_of end as until_at,
        coalesce(closed_at <= :as_of, false) as is_finished
    from item_flow
)
select
    spans.item_no,
    worked.work_hours,
    -- sums of parts may differ from the whole in the last digit
    greatest(hours_between(spans.arrived_at, spans.until_at) - worked.work_hours, 0) as wait_hours,
    hours_between(spans.arrived_at, spans.until_at) as lead_hours,
    worked.work_clock_hours,
    working_hours_between(spans.arrived_at, spans.until_at) as lead_clock_hours,
    spans.is_finished,
    week_no(spans.arrived_at) as week_no
from spans
join worked on worked.item_no = spans.item_no
order by spans.item_no
