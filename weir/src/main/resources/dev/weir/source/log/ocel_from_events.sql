-- A log of any other format as an object-centric one: each case is an object of the type `case`.
insert into ocel_type values ('object', 'case');
insert into ocel_type
select 'event', activity from event group by activity order by min(rowid);
insert into ocel_type_attribute
select 'event', types.activity, names.name, names.value_type
from (select activity, min(rowid) as first_row from event group by activity) as types
cross join (
    values ('lifecycle', 'string', 1), ('start', 'time', 2), ('resource', 'string', 3), ('team', 'string', 4)
) as names (name, value_type, place)
where case names.name
    when 'lifecycle' then exists (select 1 from event where lifecycle is not null)
    when 'start' then exists (select 1 from event where started_at is not null)
    when 'resource' then exists (select 1 from event where actor is not null)
    else exists (select 1 from event where team is not null)
end
order by types.first_row, names.place;
insert into item
select item_id, 'case' from event group by item_id order by min(rowid);
insert into ocel_type_attribute
select 'object', 'case', 'type', 'string' where exists (select 1 from event where item_type is not null);
insert into item_change
select
    item_id, 'type', cast(to_json(any_value(item_type)) as varchar),
    strftime(min(occurred_at), '%Y-%m-%dT%H:%M:%S.%fZ'), min(occurred_at)
from event
where item_type is not null
group by item_id
order by min(rowid);
insert into ocel_event
select 'e' || (rowid + 1), activity, strftime(occurred_at, '%Y-%m-%dT%H:%M:%S.%fZ'), occurred_at
from event
order by rowid;
insert into event_attribute
select event_id, name, cast(to_json(value) as varchar)
from (
    select rowid as row_no, 'e' || (rowid + 1) as event_id, 1 as place, 'lifecycle' as name, lifecycle as value
    from event
    union all
    select rowid, 'e' || (rowid + 1), 2, 'start', strftime(started_at, '%Y-%m-%dT%H:%M:%S.%fZ') from event
    union all
    select rowid, 'e' || (rowid + 1), 3, 'resource', actor from event
    union all
    select rowid, 'e' || (rowid + 1), 4, 'team', team from event
)
where value is not null
order by row_no, place;
insert into event_item
select 'e' || (rowid + 1), item_id, 'case' from event order by rowid;
