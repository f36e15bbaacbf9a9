-- What of each mailbox the hub has taken in: every UID up to the mark is accounted for, except those still owed.
-- No flag of a mail says so, because people open mails in the same mailbox.
create table mailbox_account (
    mailbox varchar(500) not null,
    uid_validity bigint not null,
    mark bigint not null,
    opened_at timestamp with time zone not null,
    primary key (mailbox, uid_validity)
);

create table mailbox_owed (
    mailbox varchar(500) not null,
    uid_validity bigint not null,
    uid bigint not null,
    primary key (mailbox, uid_validity, uid)
);

-- Who does what only one process may do at a time, and until when by the database's clock.
create table lease (
    name varchar(600) not null primary key,
    owner varchar(200) not null,
    until timestamp with time zone not null
);
