-- Payloads told apart line by line, by their shape. Some who keep them put an envelope round each,
-- with the headers it came with; a CDEvent may lie in a CloudEvent. What has the delivery id, the
-- event id or else the very text of one before it came twice and counts once.
create or replace temp table payload_read as
with told as (
    select fetched, data as envelope, case
            when json_type(data, '$.request.payload') = 'OBJECT' then data->'$.request.payload'
            when json_exists(data, '$.repository') or json_exists(data, '$.object_kind') then data
            when json_type(data, '$.payload') = 'OBJECT' then data->'$.payload'
            when json_type(data, '$.body') = 'OBJECT' then data->'$.body'
            when json_type(data, '$.data.context') = 'OBJECT' then data->'$.data'
            else data end as data,
        coalesce(data->'$.request.headers', data->'$.headers', data) as headers
    from payload_kept
), named as (
    select fetched, data, coalesce(
            headers->>'$."X-GitHub-Delivery"', headers->>'$."x-github-delivery"',
            headers->>'$."Idempotency-Key"', headers->>'$."idempotency-key"', envelope->>'$.guid',
            concat(data->>'$.context.source', ' ', nullif(data->>'$.context.id', '')))
            as delivery
    from told
)
select fetched, data, case
        when starts_with(data->>'$.context.type', 'dev.cdevents.') then 'cdevents'
        when json_type(data, '$.object_kind') = 'VARCHAR'
            or (json_type(data, '$.event_name') = 'VARCHAR' and json_exists(data, '$.project_id'))
            then 'gitlab'
        when json_exists(data, '$.repository') or json_exists(data, '$.sender')
            or json_exists(data, '$.hook_id') then 'github'
        else 'unknown' end as shape,
    row_number() over (
        partition by coalesce(nullif(trim(delivery), ''), md5(data::varchar)) order by fetched)
        > 1 as is_again
from named;

create or replace temp view payload as
select fetched, shape, data from payload_read where not is_again;

create or replace temp macro payload_text(t) as
    left(trim(regexp_replace(t, '[\x00-\x1f\x7f]+', ' ', 'g')), 300);
