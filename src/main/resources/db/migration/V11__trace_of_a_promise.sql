-- In whose trace it is told that a promise was kept; null where nobody traces, or no mail caused it.
alter table outbox add column traced_mail bigint;
