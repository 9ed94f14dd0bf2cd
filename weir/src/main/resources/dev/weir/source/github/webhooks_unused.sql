-- Payloads that give no item and no event, by what they are about.
select kind, count(*) as n, min(repository) as repository, case kind
        when 'push' then 'Nothing to mend: git tells more about pushed commits.'
        when 'ref' then 'Nothing to mend: git tells more about branches and tags.'
        when 'check' then 'Nothing to mend where workflow runs are read, too; other checks are open.'
        when 'status' then 'Other builds than GitHub''s own are not read from webhooks yet.'
        else 'Look whether a newer Weir reads them.' end as remedy
from (
    select repository, case
        when json_exists(data, '$.check_run') or json_exists(data, '$.check_suite') then 'check'
        when json_exists(data, '$.commits') then 'push'
        when json_exists(data, '$.ref_type') then 'ref'
        when json_exists(data, '$.context') and json_exists(data, '$.sha') then 'status'
        else 'other' end as kind
    from github_line_webhook
    where coalesce(data->'$.issue', data->'$.pull_request', data->'$.workflow_run',
        data->'$.workflow_job', data->'$.deployment', data->'$.release') is null)
group by kind order by kind;
