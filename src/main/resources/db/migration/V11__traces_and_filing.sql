-- In whose trace it is told that a promise was kept; null where nobody traces, or no mail caused it.
alter table outbox add column traced_mail bigint;

-- Mails that lie where they arrived until their outcome says into which folder they go.
create table mailbox_to_file (
    mailbox varchar(500) not null,
    uid_validity bigint not null,
    uid bigint not null,
    primary key (mailbox, uid_validity, uid)
);
