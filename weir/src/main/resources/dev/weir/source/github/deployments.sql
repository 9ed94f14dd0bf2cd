-- Deployments and their statuses.
create or replace temp table github_deployment as
select repository, d.*
from (select repository, fetched, json_transform(data, '{"id": "BIGINT", "sha": "VARCHAR",
    "ref": "VARCHAR", "task": "VARCHAR", "environment": "VARCHAR", "description": "VARCHAR",
    "created_at": "VARCHAR", "updated_at": "VARCHAR", "production_environment": "BOOLEAN",
    "creator": {"id": "BIGINT", "type": "VARCHAR"}}') as d
    from github_line_deployment)
where d.id is not null
qualify row_number() over (partition by repository, d.id
    order by d.updated_at desc nulls last, fetched desc) = 1;

create or replace temp table github_status as
select repository, try_cast(coalesce(nullif(of, ''),
    regexp_extract(d.deployment_url, '/deployments/(\d+)$', 1)) as bigint) as deployment_id, d.*
from (
    select repository, fetched, of, unnest(json_transform(data, '[{"id": "BIGINT",
        "state": "VARCHAR", "created_at": "VARCHAR", "deployment_url": "VARCHAR",
        "creator": {"id": "BIGINT", "type": "VARCHAR"}}]')) as d
    from (select repository, fetched, key as of, data from github_line_statuses
        union all
        select repository, fetched, '' as of, '[' || data || ']' from github_line_deployment_status))
where d.id is not null
qualify row_number() over (partition by repository, d.id order by fetched desc) = 1;
