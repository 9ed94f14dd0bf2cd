-- asks:    which ways through the process do items take, and how many take each?
-- grain:   one row per sequence of activities of the items that arrived in the period
-- unit:    items
-- nulls:   none
-- source:  van der Aalst, Process Mining (2016), trace variants
-- version: 1
select
    item_name.item_id as example_item,
    cast(ways.n_items as bigint) as n_items,
    cast(ways.n_events as bigint) as n_events
from (
    select
        count(*) as n_items,
        min(item_span.item_no) as example_item_no,
        min(item_span.n_events) as n_events
    from item_span
    join item_flow on item_flow.item_no = item_span.item_no
    where item_flow.arrived_at >= :since and item_flow.arrived_at < :until
    group by item_span.variant
) as ways
join item_name on item_name.item_no = ways.example_item_no
order by n_items desc, ways.example_item_no
