-- Into the canonical tables. What is there already stays: reading twice changes nothing.
insert into item
select 'github:' || lower(repository), item_id, kind, number,
    case when regexp_matches(title, '(?i)^revert\b') then 'revert'
        when len([l for l in labels if regexp_matches(l,
            '(?i)(^|[^a-z])(bugs?|defects?|regressions?|hotfix|bugfix)([^a-z]|$)')]) > 0
            then 'fix' end,
    github_line(title), url, person.actor::integer, who.type = 'Bot', opened_at, closed_at, outcome
from github_item left join github_person as person on person.id = who.id
where item_id not in (select item_id from item)
order by opened_at, item_id;

insert into item_event
select 'github:' || lower(repository), event_id, item_id, occurred_at, activity, lifecycle,
    person.actor::integer, who.type = 'Bot'
from (
    from github_event
    where event_id not in (select event_id from item_event)
    qualify row_number() over (partition by event_id order by occurred_at, activity) = 1
) left join github_person as person on person.id = who.id
order by occurred_at, event_id;

insert into item_change
with change as (
    select github_item(repository, number) as item_id, happened_at as changed_at, case
            when event in ('labeled', 'unlabeled') then 'label:' || value
            when event in ('milestoned', 'demilestoned') then 'milestone'
            when event in ('ready_for_review', 'convert_to_draft', 'converted_to_draft') then 'draft'
            when event in ('assigned', 'unassigned') then 'assignee'
            when event = 'committed' and value is not null then 'assisted'
            when event = 'renamed' then 'title' end as name,
        case event when 'labeled' then 'yes' when 'unlabeled' then null
            when 'milestoned' then value when 'ready_for_review' then 'no'
            when 'convert_to_draft' then 'yes' when 'converted_to_draft' then 'yes' when 'renamed' then github_line(value)
            when 'committed' then value
            when 'assigned' then (select actor from github_person where id = assignee)::varchar
            end as value
    from github_happening where number is not null and happened_at is not null
), now as (
    select item_id, unnest(['label:' || l for l in labels]) as name, 'yes' as value
    from github_item where len(labels) > 0
    union all
    select github_item(repository, number), 'milestone', milestone.title
    from github_change where milestone.title is not null
    union all
    select github_item(repository, number), 'milestone', milestone.title
    from github_issue where pull_request is null and milestone.title is not null
    union all
    select github_item(repository, number), 'branch', base.ref
    from github_change where base.ref is not null
    union all
    select github_item(repository, number), 'assisted', assisted from github_change
    where assisted is not null
    union all
    select github_item(repository, number), 'draft', 'yes' from github_change where draft
    union all
    select repository || '/run/' || id, unnest(['branch', 'trigger', 'attempt']),
        unnest([head_branch, event, run_attempt::varchar]) from github_run
    union all
    select repository || '/deployment/' || id, unnest(['environment', 'production']),
        unnest([environment, case when production_environment then 'yes' end])
    from github_deployment
    union all
    select repository || '/release/' || id, unnest(['tag', 'prerelease', 'draft']),
        unnest([tag_name, case when prerelease then 'yes' end, case when draft then 'yes' end])
    from github_release
)
select item_id, name, value, changed_at from change where name is not null
union all
-- What holds now and was not seen to be set: at some time before it was read.
select item_id, name, value, null from now
where value is not null
    and (item_id, name) not in (select (item_id, name) from change where name is not null)
order by item_id, changed_at nulls first, name, value nulls first;
