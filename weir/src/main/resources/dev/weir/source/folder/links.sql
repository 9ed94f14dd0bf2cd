-- Connections the tables state themselves.
insert into link
with stated as (
    select id as from_item, merge_commit_sha as to_item, 'merged_as' as qualifier,
        'the table names the merge commit' as rule, 1.0 as confidence
    from folder_pull_requests where merged_date is not null
    union all
    select id, head_commit_sha, 'head', 'the table names the head', 1.0 from folder_pull_requests
    union all
    select pull_request_id, commit_sha, 'contains', 'the table lists the commits', 1.0
    from folder_pull_request_commits
    union all
    select pull_request_id, issue_id, 'closes', 'the table connects them', 0.95
    from folder_pull_request_issues
    union all
    select issue_id, commit_sha, 'done_by', 'the table connects them', 0.95
    from (from folder_issue_commits union all by name from folder_issue_repo_commits)
    union all
    select source_issue_id, target_issue_id, 'related', 'the table says: ' || original_type, 1.0
    from folder_issue_relationships
    union all
    select id, parent_issue_id, 'part_of', 'the issue names its parent', 1.0 from folder_issues
    union all
    select pipeline_id, commit_sha, 'ran_on', 'the table names the commit', 1.0
    from folder_cicd_pipeline_commits
    union all
    select item_id, commit_sha, 'ran_on', 'the list of builds names the commit', 1.0
    from folder_build
    union all
    select build.item_id, item.item_id, 'ran_for', 'the list of builds names the number', 1.0
    from folder_build as build join item
        on item.source = :source and item.kind = 'change' and item.number = build.change_number
    union all
    select id, pipeline_id, 'part_of', 'the task names its pipeline', 1.0 from folder_cicd_tasks
    union all
    select deployment_id, commit_sha, 'deploys', 'the table names the commit', 1.0
    from folder_deployment
    union all
    -- by a rule of its own: the latest deployment before the incident, however long ago
    select id, deployment_id, 'caused_by', 'another tool connected them', 0.5
    from folder_project_incident_deployment_relationships
    union all
    select 'incidents:' || coalesce(id, 'row ' || row_no), 'deployments:' || deployment_id,
        'caused_by', 'the list of incidents names the deployment', 1.0
    from folder_incidents
)
select from_item, to_item, qualifier, arg_max(rule, confidence), max(confidence)
from stated
where from_item <> to_item and not exists (
    select 1 from link where link.from_item = stated.from_item and link.to_item = stated.to_item
        and link.qualifier = stated.qualifier)
group by from_item, to_item, qualifier;
