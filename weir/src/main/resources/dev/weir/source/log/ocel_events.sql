-- The events of one object type: an event that names three of its objects happened to each of them.
-- Attributes with a usual name say who, with which team, in what state, and since when.
insert into event
with said as (
    select
        event_id,
        regexp_replace(lower(name), '[^a-z0-9]', '', 'g') as role,
        json_extract_string(value_json, '$') as value
    from event_attribute
),
roles as (
    select
        event_id,
        any_value(value) filter (where list_contains(string_split(:resource, ' '), role)) as actor,
        any_value(value) filter (where list_contains(string_split(:team, ' '), role)) as team,
        any_value(value) filter (where list_contains(string_split(:state, ' '), role)) as lifecycle,
        any_value(value) filter (where list_contains(string_split(:start, ' '), role)) as started
    from said
    group by event_id
),
named as (
    select distinct event_item.event_id, event_item.item_id, item.rowid as item_no
    from event_item
    join item on item.item_id = event_item.item_id
    where item.kind = :type
)
select
    named.item_id,
    ocel_event.activity,
    roles.lifecycle,
    case when :people = 1 then roles.actor end as actor,
    roles.team,
    timezone('UTC', try_cast(roles.started as timestamptz)) as started_at,
    ocel_event.occurred_at,
    :type as item_type
from ocel_event
join named on named.event_id = ocel_event.event_id
left join roles on roles.event_id = ocel_event.event_id
order by ocel_event.rowid, named.item_no
