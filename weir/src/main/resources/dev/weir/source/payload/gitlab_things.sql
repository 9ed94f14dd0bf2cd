-- What GitLab's webhooks say of things, one row a thing. Order of arrival says nothing: what changed
-- last counts, by its own dates.
create or replace temp table gitlab_said as
select fetched, data, data->>'$.object_kind' as kind, data->'$.object_attributes' as a,
    coalesce(data->>'$.project.path_with_namespace', data->>'$.project_name',
        data->>'$.project_id', '?') as project
from payload where shape = 'gitlab';

create or replace temp table gitlab_state as
select project, case kind when 'merge_request' then 'change' else 'issue' end as kind,
    project || case kind when 'merge_request' then '!' else '#' end || (a->>'$.iid') as item_id,
    (a->>'$.iid')::bigint as number, a->>'$.title' as title, a->>'$.url' as url,
    a->>'$.state' as state, coalesce(a->>'$.action', '') as action,
    instant_of(a->>'$.created_at') as created_at,
    instant_of(coalesce(a->>'$.updated_at', a->>'$.created_at')) as changed_at,
    data->>'$.user.id' as who, data->>'$.user.username' as name, a->>'$.author_id' as author,
    a->>'$.oldrev' as oldrev, a->>'$.merge_commit_sha' as merge_sha,
    a->>'$.squash_commit_sha' as squash_sha, a->>'$.last_commit.id' as head_sha,
    instant_of(a->>'$.last_commit.timestamp') as head_at, a->>'$.source_branch' as head,
    a->>'$.target_branch' as branch, assisted_by(a->>'$.description') as assisted,
    coalesce(a->>'$.draft', a->>'$.work_in_progress') = 'true' as is_draft,
    list_sort(list_distinct(list_concat(
        data->>'$.labels[*].title', a->>'$.labels[*].title'))) as labels, fetched
from gitlab_said
where kind in ('merge_request', 'issue', 'work_item') and try_cast(a->>'$.iid' as bigint) is not null;

create or replace temp table gitlab_item as
with last as (
    from gitlab_state qualify row_number() over (
        partition by item_id order by changed_at desc nulls last, fetched desc) = 1
), opened as (
    select item_id, max(changed_at) filter (state = 'opened') as open_at,
        min(created_at) as created_at,
        coalesce(any_value(author), min_by(who, changed_at) filter (action = 'open')) as author,
        any_value(name) filter (action = 'open') as name
    from gitlab_state group by item_id
), ended as (
    select said.item_id, min(said.changed_at) as closed_at from gitlab_state as said
    join last using (item_id) join opened using (item_id)
    where said.state = last.state and last.state in ('merged', 'closed')
        and (opened.open_at is null or said.changed_at >= opened.open_at)
    group by said.item_id
)
select last.project, last.kind, last.item_id, last.number, last.title, last.url,
    opened.author as who, opened.name, opened.created_at as opened_at, ended.closed_at,
    case when last.state = 'merged' then 'merged'
        when last.state = 'closed' then case last.kind when 'change' then 'abandoned'
            else 'completed' end end as outcome, last.labels
from last join opened using (item_id) left join ended using (item_id);

-- Runs of pipelines and jobs, and deployments, by the latest status of each.
create or replace temp table gitlab_run as
with job as (
    select project, data->>'$.build_id' as id, data->>'$.pipeline_id' as pipeline, fetched,
        data->>'$.build_name' as name, data->>'$.build_status' as status, data->>'$.sha' as sha,
        data->>'$.build_created_at' as created_at, data->>'$.build_started_at' as started_at,
        data->>'$.build_finished_at' as finished_at
    from gitlab_said where kind = 'build'
    union all
    select project, b->>'$.id', pipeline, fetched, b->>'$.name', b->>'$.status', null,
        b->>'$.created_at', b->>'$.started_at', b->>'$.finished_at'
    from (select project, fetched, a->>'$.id' as pipeline, unnest((data->'$.builds')::json[]) as b
        from gitlab_said where kind = 'pipeline')
)
select project, 'job' as kind, project || '/job/' || id as item_id,
    project || '/pipeline/' || pipeline as part_of, name, null::varchar as url, null::varchar as branch, status, sha,
    instant_of(created_at) as created_at, instant_of(started_at) as started_at,
    instant_of(finished_at) as finished_at, null::bigint as change_number, null::varchar as trigger, fetched
from job where id is not null;
