-- asks:    how many different ways through the process are there, and which are usual?
-- grain:   one row per sequence of activities
-- unit:    items
-- nulls:   none
-- source:  van der Aalst, Process Mining (2016), trace variants; order told by ordinal, unordered sum
-- version: 1
select
    count(*) as n_items,
    min(item_no) as example_item_no,
    any_value(n_events) as n_events
from item_span
group by variant
order by n_items desc, example_item_no
