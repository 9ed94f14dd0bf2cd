-- What an object says of its own type, the earliest value first, goes before the type of objects that
-- is followed. In two steps: what is joined here is small and from one table each.
create or replace temporary table own_type as
select
    item_id,
    arg_min(value, (coalesce(changed_at, timestamp '0001-01-01'), row_no)) as type,
    min(value) < max(value) as is_changed
from (
    select
        item_id, changed_at, rowid as row_no, json_extract_string(value_json, '$') as value,
        regexp_replace(lower(name), '[^a-z0-9]', '', 'g') as role
    from item_change
)
where list_contains(string_split(:types, ' '), role) and value <> ''
group by item_id;

delete from item_type
where item_no in (
    select item_no from item_name where item_id in (select item_id from own_type)
);

insert into item_type
select item_name.item_no, own_type.type, own_type.is_changed
from item_name
join own_type on own_type.item_id = item_name.item_id
order by item_name.item_no;
