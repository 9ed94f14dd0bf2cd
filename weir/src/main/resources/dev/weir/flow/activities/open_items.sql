-- asks:    what is still under way, and for how long?
-- grain:   one row per item open at :as_of, the oldest first
-- unit:    hours on the calendar since its first event, and since its last
-- nulls:   none
-- source:  work item age, Vacanti, Actionable Agile Metrics (2015)
-- version: 1
select
    item_name.item_id,
    cast(item_span.last_activity as varchar) as last_activity,
    item_flow.arrived_at,
    hours_between(item_flow.arrived_at, :as_of) as age_hours,
    hours_between(item_flow.last_at, :as_of) as still_hours
from item_flow
join item_span on item_span.item_no = item_flow.item_no
join item_name on item_name.item_no = item_flow.item_no
where item_flow.arrived_at < :as_of and (item_flow.closed_at is null or item_flow.closed_at > :as_of)
order by item_flow.arrived_at, item_flow.item_no
