-- Webhook payloads as the lines the mapping reads. What an action did to an issue or a pull request
-- becomes an event; its id is made of what it says, so the same delivery twice is one event.
create or replace view github_line_issue as
select repository, '' as key, '' as updated, fetched, data->'$.issue' as data
from github_line_webhook where json_type(data, '$.issue') = 'OBJECT';

create or replace view github_line_pull as
select repository, '' as key, '' as updated, fetched, data->'$.pull_request' as data
from github_line_webhook where json_type(data, '$.pull_request') = 'OBJECT';

create or replace view github_line_event as
select repository, '' as key, '' as updated, fetched, json_object(
    'id', ('0x' || left(md5(concat_ws('/', repository, thing->>'$.number', data->>'$.action',
        thing->>'$.updated_at', data->>'$.label.name', data->>'$.assignee.id',
        data->>'$.requested_reviewer.id')), 15))::bigint,
    'event', data->>'$.action',
    'created_at', coalesce(
        case when data->>'$.action' = 'closed' then thing->>'$.closed_at' end,
        thing->>'$.updated_at'),
    'actor', data->'$.sender', 'label', data->'$.label', 'assignee', data->'$.assignee',
    'milestone', coalesce(data->'$.milestone', thing->'$.milestone'),
    'rename', case when data->>'$.changes.title.from' is not null
        then json_object('to', thing->>'$.title') end,
    'issue', json_object('number', thing->'$.number')) as data
from (
    select repository, fetched, data, coalesce(data->'$.issue', data->'$.pull_request') as thing
    from github_line_webhook
    where (json_type(data, '$.issue') = 'OBJECT' or json_type(data, '$.pull_request') = 'OBJECT')
        and not json_exists(data, '$.comment') and not json_exists(data, '$.review'))
where data->>'$.action' <> 'opened';

create or replace view github_line_comment as
select repository, '' as key, '' as updated, fetched, data->'$.comment' as data
from github_line_webhook
where json_type(data, '$.comment') = 'OBJECT' and json_exists(data, '$.issue')
    and data->>'$.action' <> 'deleted';

create or replace view github_line_review_comment as
select repository, '' as key, '' as updated, fetched, data->'$.comment' as data
from github_line_webhook
where json_type(data, '$.comment') = 'OBJECT' and json_exists(data, '$.pull_request')
    and data->>'$.action' <> 'deleted';

create or replace view github_line_review as
select repository, '' as key, '' as updated, fetched, data->'$.review' as data
from github_line_webhook where json_type(data, '$.review') = 'OBJECT';

create or replace view github_line_run as
select repository, '' as key, '' as updated, fetched, data->'$.workflow_run' as data
from github_line_webhook where json_type(data, '$.workflow_run') = 'OBJECT';

create or replace view github_line_job as
select repository, '' as key, '' as updated, fetched, data->'$.workflow_job' as data
from github_line_webhook where json_type(data, '$.workflow_job') = 'OBJECT';

create or replace view github_line_deployment as
select repository, '' as key, '' as updated, fetched, data->'$.deployment' as data
from github_line_webhook where json_type(data, '$.deployment') = 'OBJECT';

create or replace view github_line_deployment_status as
select repository, '' as key, '' as updated, fetched, data->'$.deployment_status' as data
from github_line_webhook where json_type(data, '$.deployment_status') = 'OBJECT';

create or replace view github_line_release as
select repository, '' as key, '' as updated, fetched, data->'$.release' as data
from github_line_webhook where json_type(data, '$.release') = 'OBJECT';
