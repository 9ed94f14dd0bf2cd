-- Connections GitLab's webhooks state, and the words it acts on itself.
insert into link
with stated as (
    select item_id as from_item, unnest([merge_sha, squash_sha]) as to_item,
        'merged_as' as qualifier, 'the merge request names its commit' as rule, 1.0 as confidence
    from gitlab_state where state = 'merged'
    union all
    select item_id, head_sha, 'merged_as', 'merged without a commit of its own: its head', 0.95
    from gitlab_state where state = 'merged' and merge_sha is null and squash_sha is null
    union all
    select item_id, head_sha, unnest(['head', 'contains']), 'the merge request names its head', 1.0
    from gitlab_state
    union all
    select item_id, sha, 'ran_on', 'the pipeline names its commit', 1.0
    from gitlab_run_item where kind = 'build'
    union all
    select item_id, project || '!' || change_number, 'ran_for', 'the pipeline names it', 1.0
    from gitlab_run_item where change_number is not null
    union all
    select item_id, part_of, 'part_of', 'the job names its pipeline', 1.0
    from gitlab_run_item where kind = 'job'
    union all
    select item_id, nullif(sha, ''), 'deploys', 'the deployment names its commit', 1.0
    from gitlab_deployment
    union all
    select project || '!' || (a->>'$.iid'), project || '#' || unnest(regexp_extract_all(
            a->>'$.description',
            '(?i)\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing))\s*:?\s+#(\d{1,9})\b', 1)),
        'closes', 'a closing word and a number in the text', 0.95
    from gitlab_said where kind = 'merge_request'
)
select from_item, to_item, qualifier, arg_max(rule, confidence), max(confidence)
from stated
where from_item <> to_item
    and (from_item, to_item, qualifier) not in (select (from_item, to_item, qualifier) from link)
group by from_item, to_item, qualifier
order by from_item, to_item, qualifier;
