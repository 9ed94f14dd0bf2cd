-- asks:    how long does an item take from its first event until it is over?
-- grain:   one row per item that arrived in the period
-- unit:    hours on the calendar
-- nulls:   closed_at is null while an item is open; its hours are its age at :as_of
-- source:  Martin and Osterling, Value Stream Mapping (2013): lead time; Kaplan and Meier for open
-- version: 1
select
    item_no,
    arrived_at,
    case when closed_at <= :as_of then closed_at end as closed_at,
    hours_between(arrived_at, case when closed_at <= :as_of then closed_at else :as_of end)
        as lead_hours,
    hours_between(arrived_at, last_at) as seen_hours,
    coalesce(closed_at <= :as_of, false) as is_finished,
    week_no(arrived_at) as week_no
from item_flow
where arrived_at >= :since and arrived_at < :until
order by item_no
