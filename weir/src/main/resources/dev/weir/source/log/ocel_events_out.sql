-- One line of JSON an event, in the file's order, with its attributes and the objects it names.
with said as (
    select
        event_id,
        string_agg(
            '{"name":' || cast(to_json(name) as varchar) || ',"value":' || value_json || '}',
            ',' order by rowid
        ) as texts
    from event_attribute
    group by event_id
),
named as (
    select
        event_id,
        string_agg(
            '{"objectId":' || cast(to_json(item_id) as varchar)
            || ',"qualifier":' || cast(to_json(qualifier) as varchar) || '}',
            ',' order by rowid
        ) as texts
    from event_item
    group by event_id
)
select
    '{"id":' || cast(to_json(ocel_event.event_id) as varchar)
    || ',"type":' || cast(to_json(ocel_event.activity) as varchar)
    || ',"time":' || cast(to_json(ocel_event.written) as varchar)
    || coalesce(',"attributes":[' || said.texts || ']', '')
    || coalesce(',"relationships":[' || named.texts || ']', '') || '}' as line
from ocel_event
left join said on said.event_id = ocel_event.event_id
left join named on named.event_id = ocel_event.event_id
order by ocel_event.rowid
