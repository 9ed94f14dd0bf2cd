-- asks:    which items went through without coming to any stage a second time?
-- grain:   one row per item that arrived in the period and is over
-- unit:    1 or 0
-- nulls:   none
-- source:  first-pass yield; an upper bound of rolled %C&A (Martin and Osterling, 2013), because most
--          corrections happen in talk and leave no trace
-- version: 1
select
    item_flow.item_no,
    cast(not bool_or(visit.is_again) as integer) * cast(1 as double) as is_first_pass,
    week_no(min(item_flow.arrived_at)) as week_no
from item_flow
join visit on visit.item_no = item_flow.item_no
where
    item_flow.arrived_at >= :since and item_flow.arrived_at < :until
    and item_flow.closed_at <= :as_of
group by item_flow.item_no
order by item_flow.item_no
