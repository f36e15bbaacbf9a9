-- After a restore no ticket request leaves until a person has compared with ticketing staff: some of them may have been
-- sent after the backup was made.
drop view outbox_due;
create view outbox_due as
select o.id, o.kind, o.reference, o.mail_id, o.attempts, o.next_attempt_at, o.created_at
from outbox o
where o.state = 'PENDING'
    and not (o.kind = 'TICKET' and exists (select 1 from meta h where h.name = 'tickets-held'))
    and not exists (
        select 1
        from outbox e
        where e.reference = o.reference
            and e.kind = o.kind
            and e.id < o.id
            and (e.state = 'PENDING' or (e.state = 'FAILED' and e.kind = 'TICKET')));

-- By what the hub runs: settings and files of the config folder as they were taken over, for "config diff". No secrets.
create table file_in_force (
    name varchar(500) not null primary key,
    taken_over_at timestamp with time zone not null,
    content bytea not null
);
