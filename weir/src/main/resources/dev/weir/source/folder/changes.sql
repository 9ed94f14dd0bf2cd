-- Values set on things. A state holds from the change to it until the next; before the first change
-- it was what that change left, since the issue was opened.
insert into item_change
with status as (
    select issue_id, instant_of(created_date) as set_at, original_from_value as was,
        original_to_value as value, row_no
    from folder_issue_changelogs where lower(field_name) = 'status'
), first as (
    select folder_issues.id as item_id, 'status' as name,
        case when count(status.set_at) = 0 then any_value(original_status)
            else arg_min_null(status.was, (status.set_at, status.row_no)) end as value,
        instant_of(any_value(folder_issues.created_date)) as set_at
    from folder_issues left join status on status.issue_id = folder_issues.id
    group by folder_issues.id
)
select item_id, name, value, set_at from first where value is not null
union all
select issue_id, 'status', value, set_at from status
union all
select issue_id, lower(field_name), original_to_value, instant_of(created_date)
from folder_issue_changelogs
where lower(field_name) in ('sprint', 'priority', 'fix version', 'flagged', 'issuetype', 'resolution')
union all
select issue_id, 'label:' || label_name, 'yes', null from folder_issue_labels
where label_name is not null
union all
select pull_request_id, 'label:' || label_name, 'yes', null from folder_pull_request_labels
where label_name is not null
union all
select sprint_issues.issue_id, 'sprint', coalesce(sprints.name, sprint_issues.sprint_id), null
from folder_sprint_issues as sprint_issues
left join folder_sprints as sprints on sprints.id = sprint_issues.sprint_id
-- a changelog that was read tells the same, and when
where sprint_issues.issue_id not in (
    select issue_id from folder_issue_changelogs
    where lower(field_name) = 'sprint' and issue_id is not null)
union all
select id, 'branch', base_ref, null from folder_pull_requests where base_ref is not null
union all
select id, 'head', head_ref, null from folder_pull_requests where head_ref is not null
union all
select id, 'draft', 'yes', null from folder_pull_requests where lower(is_draft) in ('1', 'true')
union all
select id, 'key', issue_key, null from folder_issues where try_cast(issue_key as bigint) is null
union all
select id, 'assisted', assisted_by(description), null from folder_pull_requests
where assisted_by(description) is not null
union all
select id, 'repository', base_repo_id, null from folder_pull_requests
where base_repo_id is not null
union all
select item_id, unnest(['branch', 'trigger']), unnest([branch, event_type]), null
from folder_build
union all
select deployment_id, unnest(['environment', 'service']), unnest([environment, repo_url]), null
from folder_deployment
union all
select 'incidents:' || coalesce(id, 'row ' || row_no), unnest(['severity', 'service']),
    unnest([severity, service]), null
from folder_incidents;

delete from item_change where item_id is null or (value is null and changed_at is null);
