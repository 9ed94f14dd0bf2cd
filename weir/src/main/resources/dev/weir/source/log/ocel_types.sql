-- One line of JSON a type of object or event (:kind), in the file's order.
with attributes as (
    select
        type_name,
        string_agg(
            '{"name":' || cast(to_json(name) as varchar) || ',"type":' || cast(to_json(value_type) as varchar)
            || '}',
            ',' order by rowid
        ) as texts
    from ocel_type_attribute
    where kind = :kind
    group by type_name
)
select
    '{"name":' || cast(to_json(ocel_type.name) as varchar)
    || ',"attributes":[' || coalesce(attributes.texts, '') || ']}' as line
from ocel_type
left join attributes on attributes.type_name = ocel_type.name
where ocel_type.kind = :kind
order by ocel_type.rowid
