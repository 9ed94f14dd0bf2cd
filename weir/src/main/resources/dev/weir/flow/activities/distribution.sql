-- asks:    what types of items are finished, and how long does each type take?
-- grain:   one row per item that arrived in the period or was over in it
-- unit:    hours on the calendar; is_finished: over within the period, of which shares are taken
-- nulls:   type where the log does not say it; lead_hours of an item that arrived before the period; closed_at and
--          closed_week_no while an item is open: its hours are its age at :as_of then
-- source:  Kersten, Project to Product (2018): flow distribution, the share of each type in what is finished;
--          Kaplan and Meier for open items
-- version: 1
with known as (
    select
        item_no,
        arrived_at,
        case when closed_at <= :as_of then closed_at end as closed_at,
        arrived_at >= :since and arrived_at < :until as is_arrived
    from item_flow
    where arrived_at <= :as_of
)
select
    known.item_no,
    item_type.type,
    known.arrived_at,
    known.closed_at,
    coalesce(known.closed_at >= :since and known.closed_at < :until, false) as is_finished,
    case when known.is_arrived then hours_between(known.arrived_at, coalesce(known.closed_at, :as_of)) end
        as lead_hours,
    known.closed_at is not null as is_over,
    week_no(known.arrived_at) as week_no,
    week_no(known.closed_at) as closed_week_no
from known
left join item_type on item_type.item_no = known.item_no
where known.is_arrived or (known.closed_at >= :since and known.closed_at < :until)
order by known.item_no
