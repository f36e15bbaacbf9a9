-- What the hub tells by itself, each once: reminders, closing notes, letters on their day. No personal data.
create table notice (
    reference varchar(40) not null references registration,
    what varchar(40) not null,
    due_at timestamp with time zone not null,
    told_at timestamp with time zone,
    primary key (reference, what)
);
create index notice_by_due on notice (what, due_at);

-- Mails about somebody who is not on record yet, by keyed fingerprints of what they will be found by.
create table waiting_mail (
    mail_id bigint not null references mail,
    event varchar(100) not null,
    fingerprint varchar(43) not null,
    primary key (mail_id, fingerprint)
);
create index waiting_mail_by_fingerprint on waiting_mail (event, fingerprint);
