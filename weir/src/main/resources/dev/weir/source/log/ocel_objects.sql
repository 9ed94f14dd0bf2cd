-- One line of JSON an object, in the file's order, with its attributes over time and its links.
with changes as (
    select
        item_id,
        string_agg(
            '{"name":' || cast(to_json(name) as varchar)
            || coalesce(',"time":' || cast(to_json(written) as varchar), '')
            || ',"value":' || value_json || '}',
            ',' order by rowid
        ) as texts
    from item_change
    group by item_id
),
links as (
    select
        from_item as item_id,
        string_agg(
            '{"objectId":' || cast(to_json(to_item) as varchar)
            || ',"qualifier":' || cast(to_json(qualifier) as varchar) || '}',
            ',' order by rowid
        ) as texts
    from link
    group by from_item
)
select
    '{"id":' || cast(to_json(item.item_id) as varchar) || ',"type":' || cast(to_json(item.kind) as varchar)
    || coalesce(',"attributes":[' || changes.texts || ']', '')
    || coalesce(',"relationships":[' || links.texts || ']', '') || '}' as line
from item
left join changes on changes.item_id = item.item_id
left join links on links.item_id = item.item_id
order by item.rowid
